// SPDX-License-Identifier: Apache-2.0
// Eight-lane operations that the standard library's SIMD8 does slowly (see docs/decisions/0002).
// Polynomials of exp2 and log2 are minimax fits with errors below 2e-6 (relative) and 2e-4.
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
KN kn_f8 kn_rsqrt(kn_f8 a) {
    kn_f8 r = (kn_f8)_mm256_rsqrt_ps((__m256)a);
    return r * (1.5f - 0.5f * a * r * r);
}
KN kn_f8 kn_rcp(kn_f8 a) {
    kn_f8 r = (kn_f8)_mm256_rcp_ps((__m256)a);
    return r * (2.0f - a * r);
}
KN kn_f8 kn_fma(kn_f8 a, kn_f8 b, kn_f8 c) {
    return (kn_f8)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c);
}
KN kn_f8 kn_abs(kn_f8 a) { return (kn_f8)_mm256_andnot_ps(_mm256_set1_ps(-0.0f), (__m256)a); }
KN kn_i8 kn_truncate(kn_f8 a) { return (kn_i8)_mm256_cvttps_epi32((__m256)a); }
KN kn_f8 kn_float(kn_i8 a) { return (kn_f8)_mm256_cvtepi32_ps((__m256i)a); }
KN kn_i8 kn_shift_right(kn_i8 a, int n) { return (kn_i8)_mm256_srli_epi32((__m256i)a, n); }
KN kn_f8 kn_gather(const float *p, kn_i8 i) {
    return (kn_f8)_mm256_i32gather_ps(p, (__m256i)i, 4);
}
KN kn_i8 kn_gather_int(const int32_t *p, kn_i8 i) {
    return (kn_i8)_mm256_i32gather_epi32(p, (__m256i)i, 4);
}
KN kn_f8 kn_select(kn_i8 m, kn_f8 a, kn_f8 b) {
    return (kn_f8)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)m);
}
KN kn_i8 kn_select_int(kn_i8 m, kn_i8 a, kn_i8 b) {
    return (kn_i8)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)m);
}
KN int kn_bits(kn_i8 m) { return _mm256_movemask_ps((__m256)m); }
KN kn_f8 kn_exp2(kn_f8 x) {
    x = kn_max(kn_min(x, (kn_f8)126.0f), (kn_f8)-126.0f);
    kn_f8 f = kn_floor(x);
    kn_f8 r = x - f;
    kn_f8 p = kn_fma(r, (kn_f8)0.0018775767f, (kn_f8)0.0089893397f);
    p = kn_fma(r, p, (kn_f8)0.055826318f);
    p = kn_fma(r, p, (kn_f8)0.24015361f);
    p = kn_fma(r, p, (kn_f8)0.69315308f);
    p = kn_fma(r, p, (kn_f8)0.99999994f);
    kn_i8 e = (kn_truncate(f) + 127) << 23;
    return p * (kn_f8)e;
}
KN kn_f8 kn_log2(kn_f8 x) {
    kn_i8 i = (kn_i8)x;
    kn_f8 e = kn_float((i >> 23) - 127);
    kn_f8 m = (kn_f8)((i & 0x7fffff) | 0x3f800000);
    // log2(m) = (m - 1) p(m) on 1...2, p of degree 5 (coefficients after Fonseca 2009): exact at 1 and 2.
    kn_f8 p = kn_fma(m, (kn_f8)-3.4436006e-2f, (kn_f8)3.1821337e-1f);
    p = kn_fma(m, p, (kn_f8)-1.2315303f);
    p = kn_fma(m, p, (kn_f8)2.5988452f);
    p = kn_fma(m, p, (kn_f8)-3.3241990f);
    p = kn_fma(m, p, (kn_f8)3.1157899f);
    return kn_fma(p, m - 1.0f, e);
}
// Eight numbers of each of eight rows, that many numbers apart, as eight rows of eight.
KN void kn_transpose(const float *from, intptr_t stride, float *to) {
    __m256 pairs[8], fours[8];
    for (int i = 0; i < 4; i++) {
        __m256 even = _mm256_loadu_ps(from + 2 * i * stride);
        __m256 odd = _mm256_loadu_ps(from + (2 * i + 1) * stride);
        pairs[2 * i] = _mm256_unpacklo_ps(even, odd);
        pairs[2 * i + 1] = _mm256_unpackhi_ps(even, odd);
    }
    for (int i = 0; i < 8; i += 4)
        for (int j = 0; j < 2; j++) {
            fours[i + 2 * j] = _mm256_shuffle_ps(pairs[i + j], pairs[i + j + 2], 0x44);
            fours[i + 2 * j + 1] = _mm256_shuffle_ps(pairs[i + j], pairs[i + j + 2], 0xee);
        }
    for (int i = 0; i < 4; i++) {
        _mm256_storeu_ps(to + 8 * i, _mm256_permute2f128_ps(fours[i], fours[4 + i], 0x20));
        _mm256_storeu_ps(to + 8 * (4 + i), _mm256_permute2f128_ps(fours[i], fours[4 + i], 0x31));
    }
}
// Eight pixels of bytes 0...255 as packed RGB.
KN void kn_store_rgb(uint8_t *o, kn_f8 r, kn_f8 g, kn_f8 b) {
    kn_i8 R = kn_truncate(r), G = kn_truncate(g), B = kn_truncate(b);
    for (int i = 0; i < 8; i++) {
        o[3 * i] = (uint8_t)R[i];
        o[3 * i + 1] = (uint8_t)G[i];
        o[3 * i + 2] = (uint8_t)B[i];
    }
}
