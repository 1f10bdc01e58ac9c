// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <embree3/rtcore.h>

// The packet structs are over-aligned, so Swift does not import them: Swift mirrors them as structs
// of SIMD8 fields and hands them over untyped. These assertions keep the mirrors honest.
_Static_assert(sizeof(struct RTCRay8) == 384, "mirror of RTCRay8");
_Static_assert(sizeof(struct RTCRayHit8) == 640, "mirror of RTCRayHit8");

// rtcInitIntersectContext is a static inline over a struct that Swift cannot initialise by value.
static inline void kinora_context(struct RTCIntersectContext *context, int coherent) {
    rtcInitIntersectContext(context);
    context->flags = coherent ? RTC_INTERSECT_CONTEXT_FLAG_COHERENT
                              : RTC_INTERSECT_CONTEXT_FLAG_INCOHERENT;
}

static inline void kinora_intersect8(const void *valid, RTCScene scene,
                                     struct RTCIntersectContext *context, void *rays) {
    rtcIntersect8((const int *)valid, scene, context, (struct RTCRayHit8 *)rays);
}

static inline void kinora_occluded8(const void *valid, RTCScene scene,
                                    struct RTCIntersectContext *context, void *rays) {
    rtcOccluded8((const int *)valid, scene, context, (struct RTCRay8 *)rays);
}
