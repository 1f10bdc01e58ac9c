// SPDX-License-Identifier: Apache-2.0

/// A part of a thing and what lies within reach of it.
struct Neighborhood {
    let part: Part
    /// 1 where the part is or where its size reaches.
    let reach: Raster
    /// Colors near the part and beyond reach.
    let around: Surroundings
    /// The larger of the part's sides, pixels.
    let size: Int

    private let picture: Plate
    /// A little less than reach.
    private let within: Raster
    private let touch: Raster
    private let close: Raster

    /// What is around a part of a picture.
    init(of part: Part, in picture: Plate) {
        (self.part, self.picture) = (part, picture)
        size = max(part.columns.count, part.rows.count)
        let far = max(3, size * 3 / 4)
        reach = part.mask.spread(far, max)
        within = part.mask.spread(far - 2, max)
        touch = part.mask.spread(2, max)
        close = part.mask.spread(max(2, size / 7), max)
        around = Surroundings(of: part.mask, reach: reach, in: picture)
    }

    /// Whether a pixel touches the part, or is of it.
    func touches(_ i: Int) -> Bool { touch.values[i] > 0.5 }

    /// Whether a blob touches the part, or is close above or below it.
    func adjoins(_ blob: Blobs.Blob) -> Bool {
        blob.pixels.contains(where: touches)
            || blob.isAlong(part.columns) && blob.pixels.contains { close.values[$0] > 0.5 }
    }

    /// Whether a blob goes on beyond reach, or out of the picture where the part does not.
    func isLeft(by blob: Blobs.Blob) -> Bool {
        (blob.left == 0 && part.columns.lowerBound > 0)
            || (blob.right == picture.width - 1 && part.columns.upperBound < picture.width - 1)
            || (blob.top == 0 && part.rows.lowerBound > 0)
            || blob.pixels.contains { within.values[$0] < 0.5 }
    }

    /// The region of even color at a pixel outside the part.
    ///
    /// - Parameters:
    ///   - start: the pixel.
    ///   - isDone: pixels that belong to the part or another region; those of this one are added.
    /// - Returns: the region, which is not pursued far beyond reach.
    func region(at start: Int, _ isDone: inout [Bool]) -> Blobs.Blob {
        Blobs.Blob(at: start, width: picture.width, &isDone) { i, next in
            guard reach.values[i] > 0.5 else { return false }
            let change = picture.pixels[next] - picture.pixels[i]
            return max(abs(change.x), abs(change.y), abs(change.z)) < Self.even
        }
    }

    /// A step between pixels of one region, at most.
    private static let even: Float = 0.04
}
