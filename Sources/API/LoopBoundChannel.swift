// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1.1 on a connection, with everything that its requests do on the thread of its event loop.
///
/// By default a request is read on the loop's thread, answered on one of the pool of tasks, and written
/// on the loop's again: two wake-ups of sleeping threads for some microseconds of work. What takes long
/// or blocks goes to threads of its own anyway.
struct LoopBoundChannel: ServerChildChannel {
    let channel: HTTP1Channel

    func setup(
        channel child: any Channel, logger: Logger
    ) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.setup(channel: child, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) {
            await channel.handle(value: value, logger: logger)
        }
    }
}

/// Runs the steps of tasks on an event loop.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
