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

// Swift aligns SIMD8 to 16 bytes, Embree wants 32: packets are copied to aligned memory and back.
static inline void kinora_intersect8(const void *valid, RTCScene scene,
                                     struct RTCIntersectContext *context, void *rays) {
    struct RTCRayHit8 packet;
    RTC_ALIGN(32) int mask[8];
    __builtin_memcpy(&packet, rays, sizeof packet);
    __builtin_memcpy(mask, valid, sizeof mask);
    rtcIntersect8(mask, scene, context, &packet);
    __builtin_memcpy(rays, &packet, sizeof packet);
}

// Only the ends of the rays change.
static inline void kinora_occluded8(const void *valid, RTCScene scene,
                                    struct RTCIntersectContext *context, void *rays) {
    struct RTCRay8 packet;
    RTC_ALIGN(32) int mask[8];
    __builtin_memcpy(&packet, rays, sizeof packet);
    __builtin_memcpy(mask, valid, sizeof mask);
    rtcOccluded8(mask, scene, context, &packet);
    __builtin_memcpy((char *)rays + __builtin_offsetof(struct RTCRay8, tfar), packet.tfar,
                     sizeof packet.tfar);
}
