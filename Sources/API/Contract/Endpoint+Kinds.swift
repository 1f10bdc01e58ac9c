// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes

/// Words for the rows of the table.
extension Endpoint {
    /// The row with a JSON body of a form.
    func body(_ form: InputForm, isRequired: Bool? = nil) -> Endpoint {
        with { endpoint in
            endpoint.body = Body(
                schema: form.schema(isOpen: true),
                isRequired: isRequired ?? form.fields.contains(where: \.isRequired))
        }
    }

    /// The row with the fields of a form in its query.
    func query(_ form: InputForm) -> Endpoint {
        with { endpoint in
            endpoint.parameters += form.fields.map { field in
                Parameter(
                    name: field.name, place: .query, schema: field.schema, summary: field.summary)
            }
            endpoint.refusals.append(400)
        }
    }

    /// The row with more refusals.
    func refusing(_ statuses: Int...) -> Endpoint { with { $0.refusals += statuses } }

    /// The row with other paths that do the same.
    func also(_ paths: String...) -> Endpoint { with { $0.aliases += paths } }

    /// The row with the values in its path described.
    func naming(_ names: (String, JSONValue, String)...) -> Endpoint {
        with { endpoint in
            endpoint.parameters += names.map { name, schema, summary in
                Parameter(name: name, place: .path, schema: schema, summary: summary)
            }
        }
    }

    /// A row that answers with the envelope around some data.
    static func api(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access,
        _ words: (
            tag: String, summary: String
        ), data: JSONValue, _ handler: @escaping Handler
    ) -> Endpoint {
        Endpoint(
            method, path, access, tag: words.tag, words.summary,
            answers: [Answer(schema: Schema.envelope(data))], handler: handler)
    }
}
