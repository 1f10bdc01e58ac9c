// SPDX-License-Identifier: Apache-2.0
import CZlib
import Numerics
import Pixels
import Testing

@Suite struct PictureTests {
    /// Reads back what ``Frame/png()`` wrote: chunks, zlib, filters none and up.
    private func decoded(_ png: [UInt8]) -> Frame? {
        func big(_ at: Int) -> Int { png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard png.starts(with: [0x89, 0x50, 0x4e, 0x47]) else { return nil }
        var frame = Frame(width: big(16), height: big(20))
        var at = 8
        var body: [UInt8] = []
        while at + 12 <= png.count {
            let length = big(at)
            if png[at + 4..<at + 8].elementsEqual("IDAT".utf8) {
                body += png[at + 8..<at + 8 + length]
            }
            at += length + 12
        }
        let stride = frame.width * 3
        var size = uLong((stride + 1) * frame.height)
        var rows = [UInt8](repeating: 0, count: Int(size))
        guard uncompress(&rows, &size, body, uLong(body.count)) == Z_OK else { return nil }
        for y in 0..<frame.height {
            let filter = rows[y * (stride + 1)]
            for x in 0..<stride {
                let above = filter == 2 ? frame.bytes[(y - 1) * stride + x] : 0
                frame.bytes[y * stride + x] = rows[y * (stride + 1) + 1 + x] &+ above
            }
        }
        return frame
    }

    @Test(arguments: [(1, 1), (16, 9), (33, 70)])
    func `a picture survives being written and read`(width: Int, height: Int) {
        var frame = Frame(width: width, height: height)
        var random = RandomSource(seed: 3)
        for k in frame.bytes.indices { frame.bytes[k] = UInt8(truncatingIfNeeded: random.next()) }
        #expect(decoded(frame.png()) == frame)
    }

    @Test func `more light is never darker`() {
        var last: Float = -1
        for k in 0..<400 {
            let light = VectorLanes(gray: Lanes(Float(k) * Float(k) * 1e-4))
            let value = ToneCurve.encoded(ToneCurve.film(light).y)[0]
            #expect(value >= last - 1e-4)
            #expect(value >= 0 && value <= 1.0005)
            last = value
        }
    }

    @Test func `the transfer curve keeps black and white`() {
        #expect(ToneCurve.encoded(.zero)[0] == 0)
        #expect(abs(ToneCurve.encoded(Lanes(1))[0] - 1) < 1e-3)
        #expect(abs(ToneCurve.encoded(Lanes(0.214_04))[0] - 0.5) < 2e-3)
    }
}
