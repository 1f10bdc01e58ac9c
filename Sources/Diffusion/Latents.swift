// SPDX-License-Identifier: Apache-2.0

/// A clip, or its compressed form, as PyTorch lays it out: [channels, frames, rows, columns].
package struct Latents: Equatable, Sendable {
    package let shape: [Int]
    package var values: [Float]

    /// Zeros.
    package init(shape: [Int]) {
        self.shape = shape
        values = Array(repeating: 0, count: shape.reduce(1, *))
    }

    /// Given numbers.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` when they are not as many as the shape has.
    package init(shape: [Int], values: [Float]) throws(DiffusionError) {
        guard shape.count == 4, shape.allSatisfy({ $0 > 0 }), shape.reduce(1, *) == values.count
        else {
            throw DiffusionError(
                .invalid,
                "\(values.count) numbers are no clip [channels, frames, rows, columns] of \(shape)")
        }
        self.shape = shape
        self.values = values
    }

    /// Visits every number of every patch: token, channel, place within the patch, index in `values`.
    func forEachPatchNumber(
        _ grid: [Int], _ patch: [Int], _ visit: (Int, Int, Int, Int) -> Void
    ) {
        let (frames, rows, columns) = (shape[1], shape[2], shape[3])
        for channel in 0..<shape[0] {
            for frame in 0..<frames {
                for row in 0..<rows {
                    let first = ((frame / patch[0]) * grid[1] + row / patch[1]) * grid[2]
                    let index = ((channel * frames + frame) * rows + row) * columns
                    for column in 0..<columns {
                        visit(
                            first + column / patch[2], channel,
                            row % patch[1] * patch[2] + column % patch[2], index + column)
                    }
                }
            }
        }
    }
}
