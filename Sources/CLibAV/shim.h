// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>

// AVERROR(EAGAIN), AVERROR_EOF and AV_NOPTS_VALUE are macros over expressions; Swift cannot import them.
static inline int kinora_averror_again(void) { return AVERROR(EAGAIN); }
static inline int kinora_averror_eof(void) { return AVERROR_EOF; }
static inline int kinora_averror_no_space(void) { return AVERROR(ENOSPC); }
