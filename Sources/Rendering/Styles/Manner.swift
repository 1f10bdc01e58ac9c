// SPDX-License-Identifier: Apache-2.0

/// The closed family of manners in which a finished picture can be painted anew; see ``Stylist``.
package enum Manner: String, Sendable, CaseIterable, Codable {
    /// Long bent dabs of thick paint in heightened colors that swirl where nothing else leads them.
    case vanGogh
    /// Broad strokes, and finer ones where there is something to see, on canvas.
    case oil
    /// Pigment that gathers at edges on rough white paper.
    case watercolor
    /// Flat inks, key lines and wood grain, after the prints of Edo.
    case woodblock
    /// Square blocks in few colors, with ordered dithering.
    case pixelArt
    /// Flat tones and dark outlines, as cels were painted for film.
    case cel
    /// White lines on blue paper with a grid.
    case blueprint
    /// Graphite lines and hatching on paper.
    case pencil
    /// Worn film: it weaves, flickers, and has dust and scratches.
    case oldFilm
    /// Soft surfaces in a few plain tones, as kneaded by hand.
    case clay
    /// Flat faces in clear colors.
    case facets
}
