// SPDX-License-Identifier: Apache-2.0

/// How a painter with brushes works; lengths in 480ths of the picture's shorter side.
struct BrushManner: Sendable {
    /// One layer of strokes.
    struct Layer: Sendable {
        /// Distance between strokes.
        var spacing: Float
        var length: Float
        var width: Float
        var opacity: Float
        /// Where the picture has less detail than this (0...1), the layer leaves the one below.
        var detail: Float = 0
        /// Shares by which hue, light and direction vary from stroke to stroke.
        var hue: Float
        var light: Float
        var turn: Float
    }
    var layers: [Layer]
    /// 0...1: how far lines bend into swirls where the picture has none.
    var swirl: Float
    var saturation: Float
    /// 0...1: how far shade is driven to blue and light to yellow.
    var complement: Float
    /// Relief of the paint under a light from the upper left.
    var relief: Float
    /// Radius of the abstraction in half pixels.
    var simplicity: Int

    static let vanGogh = BrushManner(
        layers: [
            Layer(
                spacing: 7.5, length: 38, width: 9.5, opacity: 0.95, hue: 0.05, light: 0.085,
                turn: 0.12),
            Layer(
                spacing: 5.5, length: 21, width: 5, opacity: 0.92, detail: 0.16, hue: 0.045,
                light: 0.075, turn: 0.1),
        ],
        swirl: 1, saturation: 1.5, complement: 1, relief: 0.85, simplicity: 4)

    static let oil = BrushManner(
        layers: [
            Layer(
                spacing: 8, length: 32, width: 15, opacity: 0.9, hue: 0.015, light: 0.03, turn: 0.2),
            Layer(
                spacing: 5.5, length: 17, width: 6.5, opacity: 0.85, detail: 0.1, hue: 0.012,
                light: 0.025, turn: 0.14),
            Layer(
                spacing: 3.4, length: 8.5, width: 2.8, opacity: 0.85, detail: 0.22, hue: 0.008,
                light: 0.02, turn: 0.1),
        ],
        swirl: 0.35, saturation: 1.12, complement: 0.1, relief: 0.5, simplicity: 3)
}
