// SPDX-License-Identifier: Apache-2.0
import Glibc
import Testing

@testable import Tensors

/// Thousands of broken files: each is read or refused with a typed error, without a look at a byte
/// behind its end, where a page lies that nobody may touch.
@Suite struct FuzzTests {
    private static let rounds = 4_000

    @Test(arguments: ["floats.safetensors", "scaled.safetensors"])
    func `mutated safetensors files are read or refused`(name: String) throws {
        let seed = try Fixture.bytes(name)
        let page = try GuardedBytes(capacity: seed.count * 2)
        var refused = 0
        for round in 0..<Self.rounds {
            var mutator = Mutator(seed: UInt64(round))
            // Bytes of the header matter more than those of the numbers.
            page.fill(mutator.mutate(seed, front: 1200))
            do throws(WeightError) {
                let header = try SafetensorsHeader(page.bytes)
                var entries = header.entries
                try ScaledFloats.fold(&entries, page.bytes)
                for (_, entry) in entries {
                    _ = try Dequantizer.floats(
                        UnsafeRawBufferPointer(rebasing: page.bytes[entry.range]), entry.descriptor)
                }
            } catch {
                #expect(!error.message.isEmpty)
                refused += 1
            }
        }
        // The mutations reach both ends: some files are still right, most are not.
        #expect(refused > Self.rounds / 10 && refused < Self.rounds)
    }

    @Test func `mutated GGUF files are read or refused`() throws {
        let seed = try Fixture.bytes("blocks.gguf")
        let page = try GuardedBytes(capacity: seed.count * 2)
        var refused = 0
        for round in 0..<Self.rounds * 2 {
            var mutator = Mutator(seed: UInt64(round))
            page.fill(mutator.mutate(seed, front: 2000))
            do throws(WeightError) {
                let header = try GGUFHeader(page.bytes)
                for (_, entry) in header.entries {
                    _ = try Dequantizer.floats(
                        UnsafeRawBufferPointer(rebasing: page.bytes[entry.range]), entry.descriptor)
                }
            } catch {
                refused += 1
            }
        }
        #expect(refused > Self.rounds / 10 && refused < Self.rounds * 2)
    }

    @Test func `mutated JSON is read or refused`() throws {
        let seed = Array(
            #"{"a":[1,-2.5e3,"x\n\u00e9\ud83d\ude00"],"b":{"c":true,"d":null,"e":{"f":[[]]}}}"#.utf8
        )
        let page = try GuardedBytes(capacity: seed.count * 2)
        for round in 0..<Self.rounds {
            var mutator = Mutator(seed: UInt64(round))
            page.fill(mutator.mutate(seed, front: seed.count))
            var scanner = JSONScanner(page.bytes)
            _ = Result { try scanner.object { _, scanner in try Self.walk(&scanner) } }
            #expect(scanner.offset <= page.bytes.count + 1)
        }
    }

    private static func walk(_ scanner: inout JSONScanner) throws {
        switch try scanner.kind() {
        case .object: try scanner.object { _, scanner in try walk(&scanner) }
        case .array: try scanner.array { scanner in try walk(&scanner) }
        case .string: _ = try scanner.string()
        case .number: _ = try scanner.number()
        case .bool: _ = try scanner.bool()
        case .null: _ = scanner.null()
        }
    }
}

/// Bytes that end where a page begins that may not be touched.
final class GuardedBytes {
    private let base: UnsafeMutableRawPointer
    private let length: Int
    private(set) var bytes: UnsafeRawBufferPointer

    struct CannotMap: Error {}

    init(capacity: Int) throws {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        length = (capacity + page - 1) / page * page
        let mapped = mmap(
            nil, length + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapped, mapped != MAP_FAILED else { throw CannotMap() }
        base = mapped
        guard mprotect(base + length, page, PROT_NONE) == 0 else { throw CannotMap() }
        bytes = UnsafeRawBufferPointer(start: base, count: 0)
    }

    deinit { munmap(base, length + Int(sysconf(Int32(_SC_PAGESIZE)))) }

    /// Puts bytes directly before the forbidden page.
    func fill(_ content: [UInt8]) {
        let count = min(content.count, length)
        let start = base + length - count
        UnsafeMutableRawBufferPointer(start: start, count: count)
            .copyBytes(from: content.prefix(count))
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }
}

/// Breaks files the way accidents and enemies do.
struct Mutator {
    private static let edges: [UInt64] = [
        0, 1, 0x7F, 0xFF, 0xFFFF_FFFF, 1 << 31, 1 << 62, 1 << 63, .max,
    ]

    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 1) % max(bound, 1)
    }

    /// One to four mutations, most of them in the first `front` bytes.
    mutating func mutate(_ seed: [UInt8], front: Int) -> [UInt8] {
        var bytes = seed
        for _ in 0...next(4) {
            guard !bytes.isEmpty else { break }
            let at = next(next(4) == 0 ? bytes.count : min(front, bytes.count))
            switch next(7) {
            case 0: bytes[at] ^= 1 << UInt8(next(8))
            case 1: bytes[at] = UInt8(next(256))
            case 2: bytes.removeSubrange(at..<min(at + 1 + next(16), bytes.count))
            case 3:
                let copied = bytes[at..<min(at + 1 + next(16), bytes.count)]
                bytes.insert(contentsOf: copied, at: at)
            case 4: bytes.removeLast(next(bytes.count))
            case 5:
                let edge = Self.edges[next(Self.edges.count)]
                for byte in 0..<min([1, 2, 4, 8][next(4)], bytes.count - at) {
                    bytes[at + byte] = UInt8(truncatingIfNeeded: edge >> UInt64(8 * byte))
                }
            default:
                // Another digit, bracket or quote of the header.
                bytes[at] = Array("0123456789[]{}\",:-eFI".utf8)[next(21)]
            }
        }
        return bytes
    }
}
