// SPDX-License-Identifier: Apache-2.0

/// One person, animal or thing, or several of a kind.
package struct CastMember: Codable, Sendable, Equatable {
    /// Unique in the shot, for camera targets and relations: `dog`, `dog_2`.
    package var id: String
    package var subject: Subject
    /// 1...24.
    package var count: Int = 1
    /// Main color as linear RGB in 0...1; nil for the subject's own.
    package var color: [Float]?
    /// The color's name as it was said.
    package var colorName: String?
    /// 1 is the usual size of the subject.
    package var scale: Float = 1
    package var action: Action
    /// What it does one after the other; empty where ``action`` lasts for the whole clip.
    package var beats: [Beat] = []
    /// What a person wears.
    package var outfit: Outfit?
    /// How old a person is.
    package var age: Age = .grown
    /// The color of a person's hair; nil for the library's choice.
    package var hair: HairColor?
    /// What is written on a sign; nil for a blank one.
    package var text: String?
    /// Where it is with regard to another member of the cast.
    package var relation: Relation?
    /// The side of the picture that it moves toward; nil where the camera chooses.
    package var heading: Heading?
    /// The word of the prompt that it comes from.
    package var word: String

    /// A member of the cast with the rest at its defaults.
    package init(id: String, subject: Subject, action: Action, word: String) {
        self.id = id
        self.subject = subject
        self.action = action
        self.word = word
    }
}

extension CastMember {
    /// Whom it comes to one after the other, with the times of arrival in seconds: at the end of a beat of
    /// travel, or of the travel before a beat that is played there.
    package var goals: [(relation: Relation, time: Float)] {
        beats.indices.compactMap { index in
            guard let relation = beats[index].relation else { return nil }
            if beats[index].action.isTravel { return (relation, beats[index].end) }
            let came = beats[..<index].contains(where: \.action.isTravel)
            return came ? (relation, beats[index].start) : nil
        }
    }
}
