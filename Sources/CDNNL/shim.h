// SPDX-License-Identifier: Apache-2.0
// oneDNN 2.6 (Debian libdnnl-dev): two-dimensional convolutions of channel-last pictures.
// Its descriptions hold arrays, which Swift would see as tuples, so they are filled and used here.
#pragma once
#include <dnnl.h>

// oneDNN divides its work by OpenMP. It is called from our own threads, each of which keeps its part.
void omp_set_num_threads(int threads);

typedef struct {
    int inputs, outputs;           // channels
    int in_rows, out_rows;         // of the strip
    int in_width, out_width;
    int kernel_rows, kernel_width;
    int stride;
    int top, bottom, left, right;  // zeros around the strip
    int has_bias;
    int accumulates;               // adds to the target instead of replacing it
} kinora_strip;

typedef struct {
    dnnl_primitive_t primitive;
    dnnl_memory_desc_t source, weights, bias, target, scratch;
} kinora_convolution;

static inline dnnl_status_t kinora_convolution_describe(
    const kinora_strip *s, dnnl_engine_t engine, dnnl_primitive_attr_t attributes,
    kinora_convolution *made) {
    dnnl_dims_t source = {1, s->inputs, s->in_rows, s->in_width};
    dnnl_dims_t weights = {s->outputs, s->inputs, s->kernel_rows, s->kernel_width};
    dnnl_dims_t bias = {s->outputs}, target = {1, s->outputs, s->out_rows, s->out_width};
    dnnl_dims_t strides = {s->stride, s->stride};
    dnnl_dims_t before = {s->top, s->left}, after = {s->bottom, s->right};
    dnnl_memory_desc_t any;
    dnnl_memory_desc_init_by_tag(&made->source, 4, source, dnnl_f32, dnnl_nhwc);
    dnnl_memory_desc_init_by_tag(&made->target, 4, target, dnnl_f32, dnnl_nhwc);
    dnnl_memory_desc_init_by_tag(&made->bias, 1, bias, dnnl_f32, dnnl_x);
    dnnl_memory_desc_init_by_tag(&any, 4, weights, dnnl_f32, dnnl_format_tag_any);
    dnnl_convolution_desc_t operation;
    dnnl_status_t status = dnnl_convolution_forward_desc_init(
        &operation, dnnl_forward_inference, dnnl_convolution_direct, &made->source, &any,
        s->has_bias ? &made->bias : NULL, &made->target, strides, before, after);
    if (status != dnnl_success) return status;
    dnnl_primitive_desc_t description;
    status = dnnl_primitive_desc_create(&description, &operation, attributes, engine, NULL);
    if (status != dnnl_success) return status;
    made->weights = *dnnl_primitive_desc_query_md(description, dnnl_query_weights_md, 0);
    made->scratch = *dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0);
    status = dnnl_primitive_create(&made->primitive, description);
    dnnl_primitive_desc_destroy(description);
    return status;
}

// Working memory is the caller's, so that one primitive can run on many threads at once.
static inline dnnl_status_t kinora_convolution_make(
    const kinora_strip *strip, dnnl_engine_t engine, kinora_convolution *made) {
    dnnl_primitive_attr_t attributes;
    dnnl_status_t status = dnnl_primitive_attr_create(&attributes);
    if (status != dnnl_success) return status;
    dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user);
    if (strip->accumulates) {
        dnnl_post_ops_t after;
        dnnl_post_ops_create(&after);
        dnnl_post_ops_append_sum(after, 1.0f);
        dnnl_primitive_attr_set_post_ops(attributes, after);
        dnnl_post_ops_destroy(after);
    }
    status = kinora_convolution_describe(strip, engine, attributes, made);
    dnnl_primitive_attr_destroy(attributes);
    return status;
}

static inline dnnl_status_t kinora_convolution_run(
    const kinora_convolution *c, dnnl_engine_t engine, dnnl_stream_t stream, const float *source,
    const float *weights, const float *bias, float *target, void *scratch) {
    dnnl_memory_t s = NULL, w = NULL, b = NULL, t = NULL, x = NULL;
    dnnl_status_t status = dnnl_memory_create(&s, &c->source, engine, (void *)source);
    if (!status) status = dnnl_memory_create(&w, &c->weights, engine, (void *)weights);
    if (!status) status = dnnl_memory_create(&t, &c->target, engine, target);
    if (!status) status = dnnl_memory_create(&x, &c->scratch, engine, scratch);
    if (!status && bias) status = dnnl_memory_create(&b, &c->bias, engine, (void *)bias);
    if (!status) {
        dnnl_exec_arg_t arguments[5] = {
            {DNNL_ARG_SRC, s}, {DNNL_ARG_WEIGHTS, w}, {DNNL_ARG_DST, t},
            {DNNL_ARG_SCRATCHPAD, x}, {DNNL_ARG_BIAS, b}};
        status = dnnl_primitive_execute(c->primitive, stream, bias ? 5 : 4, arguments);
    }
    if (s) dnnl_memory_destroy(s);
    if (w) dnnl_memory_destroy(w);
    if (t) dnnl_memory_destroy(t);
    if (x) dnnl_memory_destroy(x);
    if (b) dnnl_memory_destroy(b);
    return status;
}

// Brings plain weights [outputs, inputs, rows, width] into the order that a convolution wants.
static inline dnnl_status_t kinora_weights_pack(
    const kinora_convolution *c, const kinora_strip *shape, dnnl_engine_t engine,
    dnnl_stream_t stream, const float *plain, void *packed) {
    dnnl_dims_t extents = {
        shape->outputs, shape->inputs, shape->kernel_rows, shape->kernel_width};
    dnnl_memory_desc_t description;
    dnnl_memory_desc_init_by_tag(&description, 4, extents, dnnl_f32, dnnl_oihw);
    dnnl_primitive_desc_t order;
    dnnl_primitive_t reorder = NULL;
    dnnl_memory_t from = NULL, to = NULL;
    dnnl_status_t status = dnnl_reorder_primitive_desc_create(
        &order, &description, engine, &c->weights, engine, NULL);
    if (status != dnnl_success) return status;
    status = dnnl_primitive_create(&reorder, order);
    dnnl_primitive_desc_destroy(order);
    if (!status) status = dnnl_memory_create(&from, &description, engine, (void *)plain);
    if (!status) status = dnnl_memory_create(&to, &c->weights, engine, packed);
    if (!status) {
        dnnl_exec_arg_t arguments[2] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
        status = dnnl_primitive_execute(reorder, stream, 2, arguments);
    }
    if (!status) status = dnnl_stream_wait(stream);
    if (from) dnnl_memory_destroy(from);
    if (to) dnnl_memory_destroy(to);
    if (reorder) dnnl_primitive_destroy(reorder);
    return status;
}
