// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import Worker

@Suite struct WorkerRollTests {
    @Test func `the living are not dead, and who leaves is off the roll`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kinora-roll-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let roll = try WorkerRoll(folder)
        do {
            let entry = try roll.enter("here")
            let isEntered = entry != nil
            #expect(isEntered)
            let isEnteredTwice = try roll.enter("here") != nil
            #expect(!isEnteredTwice)
            #expect(roll.dead().isEmpty)
            _ = consume entry
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `a name that nobody holds any more is dead until it is struck`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kinora-roll-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let roll = try WorkerRoll(folder)
        for name in ["b", "a"] { try Data().write(to: folder.appending(path: name)) }
        #expect(roll.dead() == ["a", "b"])
        roll.strike("a")
        #expect(roll.dead() == ["b"])
    }
}
