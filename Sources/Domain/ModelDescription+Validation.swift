// SPDX-License-Identifier: Apache-2.0

extension ModelDescription {
    /// A body that passed.
    package typealias Validated = InputForm.Validated

    /// The inputs as a form.
    package var form: InputForm { InputForm(fields) }

    /// Checks a request body: keeps what the model knows, drops and reports the rest.
    ///
    /// Options of the transport (`enable_sync_mode` and the like) have to be taken out before, else they are
    /// reported as ignored.
    package func validate(_ body: JSONValue) -> Result<InputForm.Validated, ValidationError> {
        form.validate(body)
    }
}
