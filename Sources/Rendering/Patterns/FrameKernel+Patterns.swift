// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Lets the pattern of each lane change color, normal and finish of its surface.
    func dress(_ s: inout Surface) {
    }
}
