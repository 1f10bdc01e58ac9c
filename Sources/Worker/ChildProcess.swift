// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A worker process and the pipe that tells it that its parent lives.
///
/// The pipe's other end is the child's standard input: when the parent ends, however it ends, the child
/// reads its end and stops.
final class ChildProcess: Sendable {
    private struct State {
        var lifeline: Int32
        var isRunning = true
    }

    let id: pid_t
    private let state: Mutex<State>
    /// Ends when the process was asked to stop; awaited once.
    private let asked: AsyncStream<Never>
    private let asking: AsyncStream<Never>.Continuation

    private init(id: pid_t, lifeline: Int32) {
        self.id = id
        state = Mutex(State(lifeline: lifeline))
        (asked, asking) = AsyncStream.makeStream()
    }

    /// Starts a program with arguments, at a lower priority, with its output going where ours goes.
    ///
    /// Foundation's `Process` lets children inherit ignored signals and open files, so this speaks to
    /// the system itself.
    ///
    /// - Throws: `POSIXError`.
    static func start(_ program: String, _ arguments: [String]) throws -> ChildProcess {
        var pipe: [Int32] = [0, 0]
        try check(Foundation.pipe(&pipe) == 0 ? 0 : errno)
        defer { close(pipe[0]) }
        do {
            let id = try spawn(program, arguments, input: pipe[0])
            standBack(id)
            offerToTheMemoryKiller(id)
            return ChildProcess(id: id, lifeline: pipe[1])
        } catch {
            close(pipe[1])
            throw error
        }
    }

    /// Asks the process to stop.
    func stop() {
        send(SIGTERM)
        asking.finish()
    }

    /// Waits until the process has ended, which it has to so soon after it was asked; call it once.
    func exit(grace: Duration) async -> Exit? {
        await withTaskGroup(of: Exit?.self) { group in
            group.addTask { await self.end() }
            group.addTask {
                for await _ in self.asked {}
                try? await Task.sleep(for: grace)
                if !Task.isCancelled { self.send(SIGKILL) }
                return nil
            }
            var exit: Exit?
            for await ended in group {
                guard let ended else { continue }
                exit = ended
                group.cancelAll()
            }
            return exit
        }
    }

    private func end() async -> Exit {
        let exit = await OwnThread.run(named: "wait") { [id] in
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            return Exit(status: status)
        }
        state.withLock { state in
            state.isRunning = false
            close(state.lifeline)
        }
        return exit
    }

    /// Signals the process, unless the process has ended and its number may be another's.
    private func send(_ signal: Int32) {
        state.withLock { state in
            if state.isRunning { kill(id, signal) }
        }
    }

    /// How a process ended.
    enum Exit: Sendable, Equatable, CustomStringConvertible {
        case code(Int32)
        case signal(Int32)

        init(status: Int32) {
            let signal = status & 0x7f
            self = signal == 0 ? .code((status >> 8) & 0xff) : .signal(signal)
        }

        var description: String {
            switch self {
            case .code(let code): "code \(code)"
            case .signal(let signal): "signal \(signal)"
            }
        }
    }

    private static func spawn(
        _ program: String, _ arguments: [String], input: Int32
    ) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        try check(posix_spawn_file_actions_init(&files))
        defer { posix_spawn_file_actions_destroy(&files) }
        try check(posix_spawn_file_actions_adddup2(&files, input, 0))
        // A socket that a child holds keeps the port taken after the server's death; a lifeline that
        // another child holds outlives us.
        for file in openFiles() where file > STDERR_FILENO {
            try check(posix_spawn_file_actions_addclose(&files, file))
        }

        var attributes = posix_spawnattr_t()
        try check(posix_spawnattr_init(&attributes))
        defer { posix_spawnattr_destroy(&attributes) }
        // The server ignores the signals that it hears by other means; the child must not.
        var signals = sigset_t()
        sigfillset(&signals)
        try check(posix_spawnattr_setsigdefault(&attributes, &signals))
        sigemptyset(&signals)
        try check(posix_spawnattr_setsigmask(&attributes, &signals))
        // A group of its own: a terminal's interrupt reaches it through the server only.
        try check(posix_spawnattr_setpgroup(&attributes, 0))
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
        try check(posix_spawnattr_setflags(&attributes, Int16(flags)))

        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        try check(posix_spawn(&id, program, &files, &attributes, words, environ))
        return id
    }

    /// The numbers of all open files.
    private static func openFiles() -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { Int32($0) }.sorted()
    }

    /// Lets everybody else have a core at once when they want one: render threads use all that is left.
    ///
    /// Among threads of the usual policy even the nicest runs on for some milliseconds when another wakes
    /// up; one of the idle policy does not (sched(7)). The child has one thread yet, so all that follow
    /// inherit this.
    private static func standBack(_ id: pid_t) {
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(id), 19)
        var none = sched_param()
        sched_setscheduler(id, Self.idlePolicy, &none)
    }

    /// `SCHED_IDLE`, which headers show to few.
    private static let idlePolicy: Int32 = 5

    /// When memory runs out, a worker is to go and not the server.
    private static func offerToTheMemoryKiller(_ id: pid_t) {
        let file = URL(filePath: "/proc/\(id)/oom_score_adj")
        try? Data("500".utf8).write(to: file)
    }

    private static func check(_ code: Int32) throws {
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    }
}
