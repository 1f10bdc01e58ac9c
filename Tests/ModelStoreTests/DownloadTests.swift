// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ModelStore

/// The decisions of a download, without a network.
@Suite struct DownloadTests {
    private func download(size: Int = 10) -> Download {
        Download(HubFile(path: "f", size: size, digest: .gitBlob("")))
    }

    private func code(_ act: Download.Act) -> ModelStoreError.Code? {
        if case .fail(let error) = act { error.code } else { nil }
    }

    @Test func `a download goes from start to finish`() {
        var download = download()
        #expect(download.next(.started(existing: 0)) == .request(from: 0))
        #expect(
            download.next(.answered(status: 200, from: nil, retryAfter: nil)) == .takeFromStart)
        #expect(download.next(.received(10)) == .append)
        #expect(download.next(.ended) == .verify)
        #expect(download.next(.verified(true)) == .finish)
    }

    @Test func `what is there is asked for no more`() {
        var partly = download()
        #expect(partly.next(.started(existing: 4)) == .request(from: 4))
        #expect(partly.next(.answered(status: 206, from: 4, retryAfter: nil)) == .append)
        var whole = download()
        #expect(whole.next(.started(existing: 10)) == .verify)
        var over = download()
        #expect(over.next(.started(existing: 11)) == .restart)
    }

    @Test func `an answer from another byte is not appended`() {
        var download = download()
        _ = download.next(.started(existing: 4))
        #expect(code(download.next(.answered(status: 206, from: 3, retryAfter: nil))) == .malformed)
    }

    @Test func `more bytes than announced are wrong, twice is enough`() {
        var download = download()
        _ = download.next(.started(existing: 0))
        #expect(download.next(.received(11)) == .restart)
        _ = download.next(.started(existing: 0))
        #expect(code(download.next(.received(11))) == .corrupt)
    }

    @Test func `tries that bring nothing end, tries that bring something do not`() {
        var idle = download()
        _ = idle.next(.started(existing: 0))
        var acts: [Download.Act] = []
        for _ in 0..<6 { acts.append(idle.next(.broke("x"))) }
        #expect(acts[..<5].map { $0 } == [1, 2, 4, 8, 16].map { .wait(seconds: $0, from: 0) })
        #expect(code(acts[5]) == .unreachable)
        var busy = download(size: 1000)
        _ = busy.next(.started(existing: 0))
        for step in 1...100 {
            _ = busy.next(.received(1))
            #expect(busy.next(.broke("x")) == .wait(seconds: 1, from: step))
        }
    }

    @Test func `the hub's wish to wait is heard within reason`() {
        var download = download()
        _ = download.next(.started(existing: 0))
        #expect(
            download.next(.answered(status: 429, from: nil, retryAfter: 30))
                == .wait(seconds: 30, from: 0))
        #expect(
            download.next(.answered(status: 503, from: nil, retryAfter: 86_400))
                == .wait(seconds: 60, from: 0))
    }

    @Test func `answers that will not change end at once`() {
        for (status, expected) in [
            (401, ModelStoreError.Code.refused), (403, .refused), (404, .notFound),
            (418, .malformed),
        ] {
            var download = download()
            _ = download.next(.started(existing: 0))
            #expect(
                code(download.next(.answered(status: status, from: nil, retryAfter: nil)))
                    == expected)
        }
    }
}
