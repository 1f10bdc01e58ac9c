// SPDX-License-Identifier: Apache-2.0
// Eight-lane operations that the standard library's SIMD8 does slowly (see docs/decisions/0002).
#pragma once
#include <immintrin.h>
#include <stdint.h>

typedef float kn_f8 __attribute__((ext_vector_type(8)));
typedef int32_t kn_i8 __attribute__((ext_vector_type(8)));
#define KN static inline __attribute__((always_inline))

KN kn_f8 kn_min(kn_f8 a, kn_f8 b) { return (kn_f8)_mm256_min_ps((__m256)a, (__m256)b); }
KN kn_f8 kn_max(kn_f8 a, kn_f8 b) { return (kn_f8)_mm256_max_ps((__m256)a, (__m256)b); }
KN kn_f8 kn_floor(kn_f8 a) { return (kn_f8)_mm256_floor_ps((__m256)a); }
KN kn_f8 kn_sqrt(kn_f8 a) { return (kn_f8)_mm256_sqrt_ps((__m256)a); }
