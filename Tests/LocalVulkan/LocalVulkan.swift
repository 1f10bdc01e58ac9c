// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Tensors

/// Vulkan on this machine; Mesa's lavapipe brings it to machines without a graphics processor.
package enum LocalVulkan {
    /// The library of `scripts/setup --vulkan`, or else the one that `scripts/check` builds for tests.
    private static let library = ["vulkan", "vulkan-tests"]
        .map { root.appending(path: ".deps/accelerators/\($0)/libggml-vulkan.so").path }
        .first { FileManager.default.fileExists(atPath: $0) }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    /// Whether tests of it run: where it was built, and where it must be, so that they fail without.
    package static let isExpected =
        library != nil
        || ProcessInfo.processInfo.environment["KINORA_TEST_VULKAN"] == "required"

    /// Why they do not run.
    package static let absence = "no Vulkan for tests: run scripts/setup --tests, scripts/check"

    package static func processor() throws -> Processor {
        // ggml takes processors that stand for devices only when they are named.
        setenv("GGML_VK_VISIBLE_DEVICES", "0", 0)
        setenv("GGML_VK_DISABLE_F16", "1", 0)
        // Where it ends the process, it must not wait for a debugger first.
        setenv("GGML_NO_BACKTRACE", "1", 0)
        return try Processor(threads: 2, on: .library(library ?? "libggml-vulkan.so"))
    }
}
