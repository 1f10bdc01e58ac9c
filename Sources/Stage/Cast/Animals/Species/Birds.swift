// SPDX-License-Identifier: Apache-2.0
import Numerics

extension BirdSpecies {
    /// A herring gull: 0.6 m long, 1.4 m across, gray back, black wing tips, yellow beak.
    static let gull = BirdSpecies(
        name: "gull",
        body: [
            [0.262, 0.048, 0.008, 0.010], [0.243, 0.052, 0.026, 0.028],
            [0.210, 0.056, 0.036, 0.038],
            [0.170, 0.040, 0.038, 0.040], [0.110, 0.014, 0.056, 0.057], [0.020, 0, 0.066, 0.065],
            [-0.100, 0.006, 0.052, 0.050], [-0.210, 0.020, 0.024, 0.020],
            [-0.270, 0.024, 0.006, 0.005],
        ],
        neckAt: 0.15, eye: Vector(0.0315, 0.064, 0.222), eyeRadius: 0.0080,
        iris: Vector(0.42, 0.34, 0.10), beakRoot: Vector(0, 0.050, 0.246),
        beak: SIMD2(0.070, 0.0125),
        hook: 0.22, span: 1.38, chord: 0.155, fingers: 0.15, tail: SIMD2(0.13, 0.42), stance: 0.17,
        colors: Plumage(
            back: Vector(0.36, 0.38, 0.41), belly: Vector(0.80, 0.80, 0.79),
            head: Vector(0.82, 0.82, 0.81), breast: Vector(0.82, 0.82, 0.81),
            wing: Vector(0.36, 0.38, 0.41), underwing: Vector(0.72, 0.72, 0.72),
            wingTip: Vector(0.02, 0.02, 0.022), tail: Vector(0.82, 0.82, 0.81),
            beak: Vector(0.72, 0.42, 0.045), legs: Vector(0.62, 0.32, 0.25)),
        flight: Flight(beats: 2.4, amplitude: 0.85, glide: 0.40, speed: 7.5))

    /// A bald eagle: 0.9 m long, 2.1 m across, white head and tail, fingered wings.
    static let eagle = BirdSpecies(
        name: "eagle",
        body: [
            [0.380, 0.062, 0.012, 0.014], [0.352, 0.068, 0.038, 0.040],
            [0.305, 0.070, 0.052, 0.052],
            [0.245, 0.050, 0.058, 0.060], [0.160, 0.018, 0.088, 0.088], [0.020, 0, 0.104, 0.100],
            [-0.150, 0.008, 0.082, 0.078], [-0.290, 0.024, 0.040, 0.034],
            [-0.370, 0.028, 0.010, 0.008],
        ],
        neckAt: 0.225, eye: Vector(0.0440, 0.082, 0.330), eyeRadius: 0.0105,
        iris: Vector(0.60, 0.40, 0.06), beakRoot: Vector(0, 0.066, 0.352),
        beak: SIMD2(0.068, 0.0215),
        hook: 0.60, span: 2.10, chord: 0.30, fingers: 1, tail: SIMD2(0.24, 0.46), stance: 0.25,
        colors: Plumage(
            back: Vector(0.060, 0.036, 0.022), belly: Vector(0.052, 0.031, 0.019),
            head: Vector(0.80, 0.79, 0.75), breast: Vector(0.060, 0.037, 0.023),
            wing: Vector(0.064, 0.039, 0.024), underwing: Vector(0.055, 0.034, 0.022),
            wingTip: Vector(0.026, 0.018, 0.013), tail: Vector(0.80, 0.79, 0.75),
            beak: Vector(0.72, 0.44, 0.03), legs: Vector(0.70, 0.44, 0.04)),
        flight: Flight(beats: 1.5, amplitude: 0.80, glide: 0.66, speed: 8))

    /// A carrion crow: 0.47 m long, 0.95 m across, black with a blue gloss.
    static let crow = BirdSpecies(
        name: "crow",
        body: [
            [0.205, 0.036, 0.007, 0.009], [0.188, 0.040, 0.022, 0.024],
            [0.160, 0.042, 0.030, 0.031],
            [0.128, 0.030, 0.033, 0.035], [0.080, 0.010, 0.050, 0.051], [0.010, 0, 0.057, 0.056],
            [-0.080, 0.004, 0.044, 0.042], [-0.160, 0.014, 0.021, 0.018],
            [-0.205, 0.018, 0.006, 0.005],
        ],
        neckAt: 0.115, eye: Vector(0.0255, 0.047, 0.172), eyeRadius: 0.0058,
        iris: Vector(0.05, 0.03, 0.02), beakRoot: Vector(0, 0.036, 0.190),
        beak: SIMD2(0.062, 0.0120),
        hook: 0.20, span: 0.95, chord: 0.165, fingers: 0.75, tail: SIMD2(0.15, 0.34), stance: 0.15,
        colors: Plumage(
            back: Vector(0.017, 0.018, 0.023), belly: Vector(0.015, 0.015, 0.018),
            head: Vector(0.016, 0.017, 0.021), breast: Vector(0.016, 0.016, 0.020),
            wing: Vector(0.018, 0.019, 0.025), underwing: Vector(0.015, 0.015, 0.017),
            wingTip: Vector(0.010, 0.010, 0.012), tail: Vector(0.014, 0.015, 0.018),
            beak: Vector(0.020, 0.020, 0.021), legs: Vector(0.018, 0.017, 0.017)),
        flight: Flight(beats: 3.1, amplitude: 0.85, glide: 0.15, speed: 6.5))

    /// A robin: 0.25 m long, brown back, orange breast.
    static let songbird = BirdSpecies(
        name: "bird",
        body: [
            [0.092, 0.030, 0.005, 0.006], [0.083, 0.033, 0.017, 0.018],
            [0.064, 0.035, 0.025, 0.025],
            [0.042, 0.024, 0.027, 0.029], [0.012, 0.004, 0.036, 0.038], [-0.022, 0, 0.036, 0.035],
            [-0.060, 0.006, 0.025, 0.022], [-0.092, 0.014, 0.011, 0.009],
            [-0.110, 0.016, 0.003, 0.003],
        ],
        hood: 0, neckAt: 0.038, eye: Vector(0.0222, 0.039, 0.071), eyeRadius: 0.0046,
        iris: Vector(0.03, 0.018, 0.010), beakRoot: Vector(0, 0.030, 0.082),
        beak: SIMD2(0.024, 0.0058),
        hook: 0.05, span: 0.38, chord: 0.082, fingers: 0.35, tail: SIMD2(0.085, 0.26),
        stance: 0.075,
        colors: Plumage(
            back: Vector(0.135, 0.098, 0.065), belly: Vector(0.66, 0.62, 0.55),
            head: Vector(0.085, 0.068, 0.052), breast: Vector(0.60, 0.185, 0.035),
            wing: Vector(0.120, 0.088, 0.060), underwing: Vector(0.50, 0.30, 0.16),
            wingTip: Vector(0.050, 0.040, 0.032), tail: Vector(0.070, 0.054, 0.042),
            beak: Vector(0.55, 0.34, 0.06), legs: Vector(0.14, 0.075, 0.045)),
        flight: Flight(beats: 4.6, amplitude: 0.95, glide: 0.12, speed: 5))
}
