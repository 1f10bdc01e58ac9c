// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for size, as a factor: `factor | words`, one row a class; see ``Table``.
enum SizeTable {
    static let text = """
        0.35 | tiny, miniature, minuscule, teeny, mini, micro, toy sized, microscopic, toy
        0.7 | small, little, petite, smaller, compact
        1.4 | big, large, larger, bigger, tall, grand, sizable, broad
        2 | huge, massive, enormous, towering high, vast, immense, large scale, oversize
        3 | giant, gigantic, colossal, monumental, monstrous, mammoth sized, humongous
        """
}
