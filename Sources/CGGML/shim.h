// SPDX-License-Identifier: Apache-2.0
// ggml, built by scripts/build-ggml.
#pragma once
#include "../../.deps/ggml/include/ggml.h"
#include "../../.deps/ggml/include/ggml-alloc.h"
#include "../../.deps/ggml/include/ggml-backend.h"
#include "../../.deps/ggml/include/ggml-cpu.h"

// The arguments of a custom operation lie in a C array, which Swift would see as a tuple.
static inline void *kinora_source_data(const struct ggml_tensor *node, int index) {
    return index < GGML_MAX_SRC && node->src[index] ? node->src[index]->data : NULL;
}
// An array inside a structure, which Swift would see as a tuple of 512.
static inline struct ggml_threadpool *kinora_threadpool(int threads) {
    struct ggml_threadpool_params settings = ggml_threadpool_params_default(threads);
    settings.poll = 0; // sleep between graphs instead of spinning
    return ggml_threadpool_new(&settings);
}
