# SPDX-License-Identifier: Apache-2.0
"""A model server that does nothing, for the benchmark."""

from cog import BasePredictor


class Predictor(BasePredictor):
    def predict(self, prompt: str) -> str:
        return prompt
