// SPDX-License-Identifier: Apache-2.0

/// A part of the scene: colors at depths, as seen from the picture's camera.
struct Layer: Sendable {
    /// What it is made of, for light and weather.
    enum Kind: Sendable { case sky, land, thing }

    var kind: Kind
    var relief: Relief
    /// Colors with coverage.
    var plate: Plate
    /// The place of the plate's first pixel in the picture.
    var left: Int
    var top: Int

    /// Without the empty borders of its plate; nil when nothing is left.
    func trimmed() -> Layer? {
        var (x0, y0, x1, y1) = (plate.width, plate.height, -1, -1)
        for y in 0..<plate.height {
            for x in 0..<plate.width where plate[x, y].w > 0.002 {
                (x0, x1) = (min(x0, x), max(x1, x))
                (y0, y1) = (min(y0, y), max(y1, y))
            }
        }
        guard x1 >= x0 else { return nil }
        var small = Plate(width: x1 - x0 + 1, height: y1 - y0 + 1)
        for y in y0...y1 {
            for x in x0...x1 { small[x - x0, y - y0] = plate[x, y] }
        }
        return Layer(kind: kind, relief: relief, plate: small, left: left + x0, top: top + y0)
    }
}
