// SPDX-License-Identifier: Apache-2.0

/// A performance that changes another one in some way, and is like it in all others.
protocol PerformanceWrapper: Performance {
    /// The performance that is changed.
    var inner: any Performance { get }
}

extension PerformanceWrapper {
    package var bounds: Bounds { inner.bounds }
    package var focusHeight: Float { inner.focusHeight }
    package var focusAhead: Float { inner.focusAhead }
    package var focusSize: Float { inner.focusSize }
    package var restHeight: Float { inner.restHeight }
    package var speed: Float { inner.speed }
    package var pace: Pace? { inner.pace }
}
