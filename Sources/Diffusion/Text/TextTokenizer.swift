// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Turns a prompt into the numbers that the text encoder knows.
///
///     let tokenizer = try TextTokenizer(path: "tokenizer/tokenizer.json")
///     let ids = try tokenizer.encode("a red ball", atMost: 512) // ends with </s>
///
/// The two files in which vocabularies come have different owners: `tokenizer.json` belongs to the
/// tokenizers library, `spiece.model` to SentencePiece. Where the two disagree (rare characters made
/// of several, unknown ones), each file is read as its owner reads it.
package struct TextTokenizer: Sendable {
    private enum Kind: Sendable {
        case tokenizers(TokenizersTokenizer)
        case sentencePiece(SentencePieceTokenizer)
    }

    private let kind: Kind

    /// The tensor in which ComfyUI's text encoders keep their SentencePiece model.
    package static let embeddedModel = "spiece_model"

    /// Reads a `tokenizer.json`, the model in a text encoder's safetensors file, or any other file as
    /// a SentencePiece model.
    ///
    /// - Throws: ``DiffusionError`` that names the file.
    package init(path: String) throws(DiffusionError) {
        if path.hasSuffix(".safetensors") {
            kind = try Self.embedded(path)
            return
        }
        let file: MappedFile
        do {
            file = try MappedFile(path: path)
        } catch {
            throw DiffusionError(.unreadable, error.message)
        }
        do throws(DiffusionError) {
            kind = try file.withBytes { bytes throws(DiffusionError) in
                path.hasSuffix(".json")
                    ? .tokenizers(try TokenizersTokenizer(try TokenizerFile(bytes)))
                    : .sentencePiece(try SentencePieceTokenizer(try SentencePieceFile(bytes)))
            }
        } catch {
            throw DiffusionError(error.code, "\(file.name): \(error.message)")
        }
    }

    private static func embedded(_ path: String) throws(DiffusionError) -> Kind {
        do {
            let file = try SafetensorsFile(path: path)
            return try file.withBytes(embeddedModel) { bytes in
                .sentencePiece(try SentencePieceTokenizer(try SentencePieceFile(bytes)))
            }
        } catch let error as DiffusionError {
            throw error
        } catch let error as WeightError {
            throw DiffusionError(.unreadable, error.message)
        } catch {
            throw DiffusionError(.unreadable, "\(path) cannot be read")
        }
    }

    /// The ids of a text with the token that ends it, cut to a length, and never padded.
    ///
    /// - Throws: ``DiffusionError/Code/unsupported`` when the file's rules make too long a text of it.
    package func encode(
        _ text: String, atMost limit: Int = 512
    ) throws(DiffusionError) -> [Int] {
        let (before, ids, after) =
            switch kind {
            case .tokenizers(let tokenizer):
                (tokenizer.before, try tokenizer.encode(text), tokenizer.after)
            case .sentencePiece(let tokenizer): ([], tokenizer.encode(text), [tokenizer.end])
            }
        let room = max(limit - before.count - after.count, 0)
        return before + ids.prefix(room) + after
    }

    /// What fills the rest of a batch.
    package var padding: Int {
        switch kind {
        case .tokenizers(let tokenizer): tokenizer.padding ?? 0
        case .sentencePiece(let tokenizer): tokenizer.padding
        }
    }
}
