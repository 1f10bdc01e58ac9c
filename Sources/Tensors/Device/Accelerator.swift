// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc
import Synchronization

/// A device that runs graphs of ggml's own operations: a graphics processor by Vulkan or CUDA.
///
/// Its library is built by `scripts/setup` when asked, and loaded when a device is first wanted, so
/// that the program needs neither.
package final class Accelerator {
    /// What the device calls itself.
    package let name: String
    let backend: ggml_backend_t
    /// ggml looks for devices when it is first asked, without a lock of its own.
    private static let search = Mutex(())

    /// The first device that a library of ggml finds.
    ///
    /// - Throws: ``TensorError/Code/unsupported`` when the library cannot be loaded or finds none.
    package init(library path: String) throws(TensorError) {
        guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
            throw TensorError(.unsupported, "the library of the device cannot be loaded: \(reason)")
        }
        guard let entry = dlsym(handle, "ggml_backend_init") else {
            throw TensorError(.unsupported, "\(path) is no library of ggml's")
        }
        let start = unsafeBitCast(entry, to: (@convention(c) () -> ggml_backend_reg_t?).self)
        let (name, place) = try Self.search.withLock { _ throws(TensorError) in
            guard let registry = start(), ggml_backend_reg_dev_count(registry) > 0,
                let device = ggml_backend_reg_dev_get(registry, 0)
            else { throw TensorError(.unsupported, "\(path) finds no device") }
            let described = ggml_backend_dev_description(device).map { String(cString: $0) }
            guard let backend = ggml_backend_dev_init(device, nil) else {
                throw TensorError(.unsupported, "\(described ?? path) cannot be used")
            }
            return (described ?? "a device without a name", Int(bitPattern: backend))
        }
        guard let backend = ggml_backend_t(bitPattern: place) else {
            throw TensorError(.unsupported, "\(name) cannot be used")
        }
        self.name = name
        self.backend = backend
    }

    /// The same operations on the cores of this machine: what devices are compared with in tests.
    package init(threads: Int) throws(TensorError) {
        guard let backend = ggml_backend_cpu_init() else {
            throw TensorError(.memory, "no memory for a backend")
        }
        ggml_backend_cpu_set_n_threads(backend, Int32(threads))
        name = "ggml on \(threads) threads"
        self.backend = backend
    }

    deinit { ggml_backend_free(backend) }

    var memory: ggml_backend_buffer_type_t? { ggml_backend_get_default_buffer_type(backend) }
}

/// Numbers that stay in the memory of a device.
final class DeviceTensor {
    let value: Value
    let accelerator: Accelerator
    private let context: OpaquePointer
    private let buffer: ggml_backend_buffer_t

    /// A copy of bytes; extents begin with the innermost.
    init(
        _ bytes: UnsafeRawPointer, _ type: ggml_type, _ extents: [Int],
        on accelerator: Accelerator
    ) throws(TensorError) {
        let settings = ggml_init_params(
            mem_size: 2 * ggml_tensor_overhead(), mem_buffer: nil, no_alloc: true)
        var extents = extents.map(Int64.init)
        guard let context = ggml_init(settings),
            let value = ggml_new_tensor(context, type, Int32(extents.count), &extents)
        else { throw TensorError(.memory, "no memory for a tensor of the device") }
        guard
            let buffer = ggml_backend_alloc_ctx_tensors_from_buft(context, accelerator.memory)
        else {
            ggml_free(context)
            throw TensorError(
                .memory, "\(accelerator.name) has no memory for a tensor of \(extents)")
        }
        ggml_backend_tensor_set(value, bytes, 0, ggml_nbytes(value))
        (self.context, self.value, self.buffer) = (context, value, buffer)
        self.accelerator = accelerator
    }

    deinit {
        ggml_backend_buffer_free(buffer)
        ggml_free(context)
    }
}

/// What was copied to a device of something that does not change, for as long as that lives.
final class DeviceCopies {
    private var made: [String: DeviceTensor] = [:]

    /// The copy of this name, made when it is first wanted.
    func copy<Failure: Error>(
        _ name: String = "", on accelerator: Accelerator,
        _ make: () throws(Failure) -> DeviceTensor
    ) throws(Failure) -> DeviceTensor {
        if let found = made[name], found.accelerator === accelerator { return found }
        let copy = try make()
        made[name] = copy
        return copy
    }
}
