// SPDX-License-Identifier: Apache-2.0
import Numerics
package import Pixels

/// Paints the finished frames of one clip in a manner, in their order.
///
/// Works on any frames: what is known of their depth and motion makes lines follow shapes and paint
/// stick to what it shows, but may be absent. The result depends on the frames, the clues and the seed,
/// not on the number of threads. Not Sendable: used from one thread, with threads of its own inside.
package final class Stylist {
    private let canvas: Canvas
    private let painter: any Painter
    private let crew: Crew

    /// Sets up an easel for frames of a size in pixels, at least 16 on each side.
    package init(_ manner: Manner, width: Int, height: Int, threads: Int, seed: UInt64) {
        canvas = Canvas(width: width, height: height)
        crew = Crew(threads: max(threads, 1))
        let seed = Int32(truncatingIfNeeded: seed % 1_000_003)
        painter =
            switch manner {
            case .vanGogh: BrushPainter(.vanGogh, canvas: canvas, seed: seed)
            case .oil: BrushPainter(.oil, canvas: canvas, seed: seed)
            case .watercolor: WatercolorPainter(canvas: canvas, seed: seed)
            case .woodblock: WoodblockPainter(canvas: canvas, seed: seed)
            case .pixelArt: PixelPainter(canvas: canvas)
            case .cel: CelPainter(canvas: canvas)
            case .blueprint: DraftPainter(.blueprint, canvas: canvas, seed: seed)
            case .pencil: DraftPainter(.pencil, canvas: canvas, seed: seed)
            case .oldFilm: FilmWear(seed: seed)
            case .clay: SmoothPainter(.clay, canvas: canvas)
            case .facets: SmoothPainter(.facets, canvas: canvas)
            }
    }

    /// The next frame of the clip, painted.
    ///
    /// A frame of another size than the easel's comes back as it is.
    package func paint(_ frame: Frame, _ clues: FrameClues = FrameClues()) -> Frame {
        guard frame.width == canvas.width, frame.height == canvas.height else { return frame }
        canvas.load(frame, clues, crew: crew)
        painter.paint(canvas, crew: crew)
        return canvas.developed(crew: crew)
    }
}

/// One manner of painting; may remember what it painted before.
protocol Painter: AnyObject {
    /// Paints over the colors of a canvas.
    func paint(_ canvas: Canvas, crew: Crew)
}
