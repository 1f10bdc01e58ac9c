// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// Fetches the files of a repository into a folder; what is there already is not fetched again.
///
///     let pull = Pull(hub: hub, repository: repository, into: folder)
///     let listing = try await pull.run { progress in … }
package struct Pull: Sendable {
    /// How far a pull is.
    package struct Progress: Sendable, Equatable {
        package let path: String
        /// Bytes of all files that are on disk, and that will be.
        package let done: Int
        package let total: Int
    }

    /// Room that is left free on the disk.
    private static let reserve = 64 << 20

    private let hub: Hub
    private let repository: HubRepository
    private let selection: HubSelection
    private let folder: URL
    private let sleep: @Sendable (Duration) async throws -> Void

    /// A pull that has not begun.
    ///
    /// - Parameters:
    ///   - hub: Whom to ask.
    ///   - repository: What to fetch.
    ///   - selection: Which of its files.
    ///   - folder: Where they are put, under the paths of the repository.
    ///   - sleep: Waits between tries.
    package init(
        hub: Hub, repository: HubRepository, selection: HubSelection = HubSelection(),
        into folder: URL,
        sleep: @escaping @Sendable (Duration) async throws -> Void = {
            try await Task.sleep(for: $0)
        }
    ) {
        self.hub = hub
        self.repository = repository
        self.selection = selection
        self.folder = folder
        self.sleep = sleep
    }

    /// Fetches what is not there, file after file; nothing is reported when all is.
    ///
    /// - Returns: The files that are there now.
    /// - Throws: ``ModelStoreError``; what had arrived stays for the next try.
    package func run(_ report: @Sendable (Progress) -> Void) async throws -> [HubFile] {
        let http = HubClient.makeHTTP()
        let client = HubClient(hub: hub, http: http)
        let result: Result<[HubFile], any Error>
        do {
            result = .success(try await fetchAll(client, report))
        } catch {
            result = .failure(error)
        }
        try await http.shutdown()
        return try result.get()
    }

    private func fetchAll(
        _ client: HubClient, _ report: @Sendable (Progress) -> Void
    ) async throws -> [HubFile] {
        let listing = try await client.listing(repository)
        let files = try selection.select(listing.files)
        var record = PulledRecord(folder)
        let absent = Set(files.filter { !record.has($0) }.map(\.path))
        try checkRoom(files.filter { absent.contains($0.path) })
        let total = files.reduce(0) { $0 + $1.size }
        var done = files.filter { !absent.contains($0.path) }.reduce(0) { $0 + $1.size }
        for file in files where absent.contains(file.path) {
            let before = done
            try await fetch(file, listing.commit, client) { have in
                report(Progress(path: file.path, done: before + have, total: total))
            }
            record.add(file)
            done += file.size
            report(Progress(path: file.path, done: done, total: total))
        }
        return files
    }

    /// Carries out what ``Download`` decides.
    private func fetch(
        _ file: HubFile, _ commit: String, _ client: HubClient, _ report: (Int) -> Void
    ) async throws {
        let partial = try PartialFile(file, in: folder)
        let address = client.hub.file(file.path, repository, commit: commit)
        var download = Download(file)
        var act = download.next(.started(existing: partial.count))
        while true {
            switch act {
            case .request(let first):
                act = try await request(address, from: first, client, partial, &download, report)
            case .wait(let seconds, let first):
                try await sleep(.seconds(seconds))
                act = .request(from: first)
            case .restart:
                try partial.restart()
                act = download.next(.started(existing: 0))
            case .verify: act = download.next(.verified(partial.isRight))
            case .finish: return try partial.finish()
            case .fail(let error):
                if error.code == .corrupt { try partial.restart() }
                throw error
            case .takeFromStart, .append:
                throw ModelStoreError(.malformed, "\(file.path): a body without an answer")
            }
        }
    }

    /// Asks once, and takes as much of the body as comes.
    private func request(
        _ address: String, from first: Int, _ client: HubClient, _ partial: PartialFile,
        _ download: inout Download, _ report: (Int) -> Void
    ) async throws -> Download.Act {
        do {
            let response = try await client.get(address, from: first)
            var act = download.next(
                .answered(
                    status: Int(response.status.code),
                    from: Self.firstByte(response.headers.first(name: "Content-Range")),
                    retryAfter: response.headers.first(name: "Retry-After").flatMap(Int.init)))
            if act == .takeFromStart {
                try partial.restart()
                act = .append
            }
            guard act == .append else { return act }
            for try await chunk in response.body {
                try chunk.withUnsafeReadableBytes { bytes throws(ModelStoreError) in
                    try partial.append(bytes)
                }
                act = download.next(.received(chunk.readableBytes))
                guard act == .append else { return act }
                report(download.have)
            }
            return download.next(.ended)
        } catch let error as ModelStoreError {
            throw error
        } catch {
            // A pull that is canceled stops; a connection that breaks is taken up again.
            try Task.checkCancellation()
            return download.next(.broke(HubClient.reason(error)))
        }
    }

    /// The first byte of `bytes 5-9/10`.
    private static func firstByte(_ range: String?) -> Int? {
        range?.split(separator: " ").last?.split(separator: "-").first.flatMap { Int($0) }
    }

    private func checkRoom(_ files: [HubFile]) throws(ModelStoreError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw ModelStoreError(.unwritable, "\(folder.path) cannot be made")
        }
        let wanted = files.reduce(0) { $0 + $1.size - PartialFile.existing($1, in: folder) }
        var status = statvfs()
        guard statvfs(folder.path, &status) == 0 else { return }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        guard wanted + Self.reserve <= free else {
            throw ModelStoreError(
                .unwritable,
                "\(ByteCount.text(wanted)) are to be fetched, but \(folder.path) has room for "
                    + "\(ByteCount.text(max(free - Self.reserve, 0)))")
        }
    }
}
