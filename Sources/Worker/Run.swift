// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Generation
import Logging
import Objects
import Queue

/// The work on one leased prediction: an engine on its thread, and a watch over the lease beside it.
struct Run: Sendable {
    let prediction: Prediction
    let work: WorkerLoop.Work
    let parts: WorkerParts
    let settings: WorkerSettings
    let shutdown: ShutdownFlag

    /// Works until the clip is stored, the engine fails or the watch says stop.
    func callAsFunction() async -> WorkResult {
        let control = RunControl(shutdown: shutdown)
        return await withTaskGroup(of: WorkResult?.self) { group in
            group.addTask {
                switch await picture() {
                case .failed(let failure):
                    // Fetching is given up when the work is.
                    return control.interruption.map { .interrupted($0) } ?? .failed(failure)
                case .none: return await engine(control, nil)
                case .file(let bytes): return await engine(control, bytes)
                }
            }
            group.addTask {
                await watch(control)
                return nil
            }
            var result = WorkResult.interrupted(.shutDown)
            // Whichever is over first, the work or the watch, ends the other.
            for await finished in group {
                if let finished { result = finished }
                group.cancelAll()
            }
            return result
        }
    }

    /// The picture that the clip begins with, of a model that takes one: as it is kept with the
    /// prediction; when it is not yet, it is fetched and kept, so that every start has the same one.
    private func picture() async -> WorkerParts.Fetched? {
        guard let field = parts.engines.pictureField(of: prediction) else { return nil }
        let objects = parts.objects
        if let key = prediction.life.picture {
            return await OwnThread.run(named: "picture") { Self.read(key, from: objects) }
        }
        let fetched = await parts.fetch(prediction.input.text(field) ?? "", field)
        guard case .file(let bytes) = fetched else { return fetched }
        // The last other prediction with the same picture may be deleted meanwhile, with its file.
        var result = await keep(bytes, field)
        if case .failed(let failure)? = result, failure.code == .unavailable {
            result = await keep(bytes, field)
        }
        return result
    }

    /// Keeps a fetched picture with the prediction.
    private func keep(_ bytes: [UInt8], _ field: String) async -> WorkerParts.Fetched? {
        let (objects, scratch) = (parts.objects, settings.scratch)
        let kept = await OwnThread.run(named: "picture") {
            KeptPicture.keep(bytes, field: field, of: work, in: objects, draft: scratch)
        }
        switch kept {
        case .failure(let refusal): return .failed(refusal.failure)
        case .success(let key):
            let now = parts.now()
            do throws(StoreError) {
                try await parts.store.renew(
                    work.lease, of: work.id, until: now + settings.lease,
                    news: LeaseNews(picture: key))
            } catch {
                return .failed(TaskFailure(.unavailable, "the picture could not be kept"))
            }
            return .file(bytes)
        }
    }

    private static func read(
        _ key: ObjectKey, from objects: any ObjectStore
    ) -> WorkerParts.Fetched {
        do throws(ObjectError) {
            guard let size = try objects.size(of: key) else {
                return .failed(TaskFailure(.internalError, "the picture is gone"))
            }
            return .file(Array(try objects.read(key, bytes: 0..<size)))
        } catch {
            return .failed(TaskFailure(of: error))
        }
    }

    private func engine(_ control: RunControl, _ picture: [UInt8]?) async -> WorkResult {
        await OwnThread.run(named: "engine") { generate(control, picture) }
    }

    private func generate(_ control: RunControl, _ picture: [UInt8]?) -> WorkResult {
        let scratch = Scratch(of: work, in: settings.scratch)
        defer { scratch.remove() }
        do {
            try scratch.make()
            let made = try parts.engines.generate(
                prediction, picture: picture, threads: settings.threads, into: scratch,
                control: control)
            return .made(try store(made, from: scratch))
        } catch {
            if let interruption = control.interruption { return .interrupted(interruption) }
            parts.logger.error(
                "generation failed",
                metadata: [
                    "prediction": "\(prediction.id)", "error": "\(String(reflecting: error))",
                ])
            return .failed(TaskFailure(of: error))
        }
    }

    private func store(
        _ made: GenerationResult, from scratch: Scratch
    ) throws(ObjectError) -> Outcome {
        func put(_ name: String) throws(ObjectError) -> ObjectKey {
            try parts.objects.put(scratch.place.appending(path: name))
        }
        return Outcome(
            outputs: [try put(made.clip)], poster: try put(made.poster), shot: try put(made.shot),
            size: (made.width, made.height), framesPerSecond: made.framesPerSecond,
            inference: made.inference)
    }

    /// Renews the lease and reports progress until the work is over; stops it when nobody wants it.
    private func watch(_ control: RunControl) async {
        var watch = LeaseWatch(work.lease, at: parts.now(), settings: settings)
        while !Task.isCancelled {
            try? await Task.sleep(for: settings.look)
            let now = parts.now()
            let action = watch.next(
                at: now, progress: control.progress, isShuttingDown: shutdown.isSet)
            switch action {
            case .none:
                continue
            case .stop(let reason):
                control.stop(reason)
                return
            case .look, .renew:
                watch.took(action, await ask(action, control), at: now)
            }
        }
    }

    /// Keeps a picture that the engine has just made; nil when there is none, or it cannot be kept.
    private func preview(_ control: RunControl) async -> ObjectKey? {
        guard let file = control.takePreview() else { return nil }
        let objects = parts.objects
        return await OwnThread.run(named: "preview") { try? objects.put(file) }
    }

    private func ask(
        _ action: LeaseWatch.Action, _ control: RunControl
    ) async -> LeaseWatch.Answer {
        do throws(StoreError) {
            if case .renew(let until, let progress) = action {
                let preview = await preview(control)
                try await parts.store.renew(
                    work.lease, of: work.id, until: until,
                    news: LeaseNews(progress: progress, preview: preview))
                return .ours(until: until)
            }
            guard let lease = try await parts.store.prediction(work.id)?.life.lease,
                lease.number == work.lease.number, lease.worker == work.lease.worker
            else { return .lost }
            return .ours(until: lease.until)
        } catch {
            if error.code == .leaseLost { return .lost }
            parts.logger.warning(
                "the store did not answer",
                metadata: [
                    "prediction": "\(prediction.id)", "error": "\(String(reflecting: error))",
                ])
            return .unknown
        }
    }
}
