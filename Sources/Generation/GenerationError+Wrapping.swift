// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Rendering
import Stage
import Tensors
import Video

extension GenerationError {
    /// The end of a generation that was asked to stop.
    static let canceled = GenerationError(.canceled, "canceled")

    /// Any error of the engine's parts, with a sentence that is safe to show.
    init(wrapping error: any Error) {
        self =
            switch error {
            case let error as GenerationError: error
            case let error as StageError:
                error.code == .canceled ? .canceled : GenerationError(.invalid, error.message)
            case let error as RenderError:
                error.code == .canceled
                    ? .canceled : GenerationError(.failed, error.message, underlying: error)
            case let error as VideoError:
                GenerationError(.failed, error.message, underlying: error)
            case let error as DiffusionError:
                GenerationError(
                    error.code == .invalid ? .invalid : .failed, error.message, underlying: error)
            case let error as WeightError:
                GenerationError(.failed, error.message, underlying: error)
            case let error as TensorError:
                error.code == .canceled
                    ? .canceled : GenerationError(.failed, error.message, underlying: error)
            case let error as CocoaError where error.code == .fileWriteOutOfSpace:
                GenerationError(.failed, "the disk is full", underlying: error)
            default:
                GenerationError(.failed, "the clip could not be written", underlying: error)
            }
    }
}
