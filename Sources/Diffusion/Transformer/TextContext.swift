// SPDX-License-Identifier: Apache-2.0
import Tensors

/// What the transformer needs of a prompt at every step: keys and values of every block.
///
/// The text is padded with rows of zeros, which no mask hides. They all give the same key, so one
/// row stands for them, counted in the softmax: exact, and a short prompt costs little.
package final class TextContext {
    /// By block: keys and values, [rows, width].
    let blocks: [(keys: Tensor, values: Tensor)]
    /// How many rows of the padded text the last row stands for.
    let lastCount: Int

    init(blocks: [(keys: Tensor, values: Tensor)], lastCount: Int) {
        self.blocks = blocks
        self.lastCount = lastCount
    }

    /// Rows up to the last that is not zero, and one more when rows are left out.
    static func trim(_ text: [Float], width: Int) -> (rows: Int, lastCount: Int) {
        let rows = text.count / width
        var used = rows
        while used > 0, text[(used - 1) * width..<used * width].allSatisfy({ $0 == 0 }) {
            used -= 1
        }
        return used == rows ? (rows, 1) : (used + 1, rows - used)
    }
}
