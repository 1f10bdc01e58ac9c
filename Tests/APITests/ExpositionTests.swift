// SPDX-License-Identifier: Apache-2.0
import API
import Testing

@Suite struct ExpositionTests {
    @Test func `figures are written as Prometheus reads them`() {
        var text = Exposition()
        text.family(
            "kinora_predictions", .gauge, help: "Predictions by state.",
            samples: [([("status", "created")], 2), ([("status", "a\"b\\c\nd")], 0.5)])
        text.single("kinora_ready", .gauge, help: "One.", 1)
        #expect(
            text.text == """
                # HELP kinora_predictions Predictions by state.
                # TYPE kinora_predictions gauge
                kinora_predictions{status="created"} 2
                kinora_predictions{status="a\\"b\\\\c\\nd"} 0.5
                # HELP kinora_ready One.
                # TYPE kinora_ready gauge
                kinora_ready 1

                """)
    }

    @Test func `buckets of a histogram accumulate up to its count`() {
        var histogram = Histogram(bounds: [1, 2])
        for value in [0.5, 1, 1.5, 9] { histogram.observe(value) }
        var text = Exposition()
        text.histogram("t_seconds", help: "Time.", histogram)
        #expect(
            text.text == """
                # HELP t_seconds Time.
                # TYPE t_seconds histogram
                t_seconds_bucket{le="1"} 2
                t_seconds_bucket{le="2"} 3
                t_seconds_bucket{le="+Inf"} 4
                t_seconds_sum 12
                t_seconds_count 4

                """)
    }
}
