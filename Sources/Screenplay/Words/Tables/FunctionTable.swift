// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words without content of their own: `kind | words`, one row a class; see ``Table``.
enum FunctionTable {
    static let text = """
        article | another, a, an, the, this, that, these, those, its, his, her, their, our, my,
          your, it's, some, any, all, every, each, both, such, no one
        pronoun | he, she, it, they, him, them, we, us, i, me, you, who, which, whose, whom, what,
          where, there, here, himself, herself, itself, themselves, yourself, one another,
          each other, someone else, something, everything, nothing, anything, where the
        auxiliary | is, are, be, been, being, was, were, am, has, have, had, having, do, does,
          did, can, could, will, would, should, may, might, must, let, let us, get, got, gets,
          getting, begin, begins, beginning, began, start, starts, starting, started, continue,
          continues, continuing, keep, keeps, try, tries, trying, seem, seems, seemed, appear to,
          going to, about to, want, wants, try to, stop, stops, to, ll, re, ve, s, t, d, m,
          cannot, need
        praise | timeless elegance, ugly truth, capable, shown, captivated, beautifully lit,
          super cool, beautiful, pretty, cute, adorable, lovely, gorgeous, stunning, amazing,
          breathtaking, awesome, incredible, wonderful, fantastic, magnificent, majestic,
          spectacular, marvelous, impressive, perfect, excellent, great, nice, fine, elegant,
          exquisite, picturesque, scenic, idyllic, charming, delightful, glorious, splendid,
          masterpiece, highly detailed, detailed, ultra detailed, extremely detailed,
          intricate detail, intricate details, fine details, insane detail, rich detail,
          high detail, sharp focus, sharp, high quality, best quality, ultra high quality,
          top quality, high resolution, ultra high resolution, hd, uhd, ultra hd, full hd, 4k, 8k,
          16k, 2k, 1080p, 720p, 4k uhd, 8k uhd, 4k resolution, 8k resolution, fps, 30 fps, 60 fps,
          24 fps, 60fps, 24fps, 30fps, award winning, professional, professionally shot,
          professional photography, trending on artstation, artstation, trending, ray tracing,
          ray traced, global illumination, studio quality, photography quality, high definition,
          definition, resolution, supercute, very cute, mesmerizing, captivating, enchanting,
          aesthetic, artistic, stylish, creative, visually stunning, crisp, ultra, super, hyper,
          extremely, very, really, so, quite, highly, too, more, most, much, rather, just, even,
          also, only, almost, still more, completely, fully, totally, absolutely, incredibly,
          beautifully, perfectly, please, generate, make a video, create a video, video, videos,
          clip, video clip, footage, shot, scene, image, picture of, photo of, photograph of,
          view, views, view of, a view, portrayal, depiction, depicting, depicts, showing, shows,
          showcasing, showcases, show me, featuring, features, portraying, captured, capturing,
          captures, capture, seen, render of, composition, frame, frames, screen time, sequence,
          tableau, visual, visuals, visual effect, effects, full of detail, tranquil tableau,
          in a still frame, footage of, clip of, video of, stock video, stock, short video,
          quality, atmosphere of, atmospheric, vibe, vibes, ambience, ambiance,
          mood lighting, perspective, lens of, iconic, superb, fabulous, phenomenal, sublime,
          immersive, detail shot, close look, dynamic, action packed, well lit, soft light,
          soft lighting, soft shadows, beautiful lighting, cinematic quality, realistic lighting,
          accent, touch, sense of, feel, feeling of, kind of, type of, sort of, variety of,
          series of, set of, amount of, bit of, lot, lots, lots of, full of, part of, rest of,
          side of, top of, end of, middle of, center of, edge of, bottom of, inside of, back of,
          foot of, piece of, slice of life, glimpse of, presence of, beauty of, background,
          foreground, backdrop of, style, in the style of, style of, in style, by artist
        conjunction | and, how, why, whether, however, thus, therefore, further,
          together with that, either, neither, due, according, despite, forever, ahead,
          especially, nearly, away from it, apart, with that, into that, together as, that is,
          which is, according to, followed by, because of, thanks to, along the way, even though,
          as soon as, so as, in order, at least, at last, at first, first of all, no longer,
          no matter, whatever, wherever, own, upon that, still then, all of a sudden, all, or,
          but, while, as, then, when, after, before, because, if, so that, until, since, though,
          although, whereas, meanwhile, plus, nor, yet, than, once, whenever, where, during,
          later, next, afterwards, finally then, as if, as though, just as, and then,
          at the same time, now, again, ever, never, always, often, sometimes, soon, already,
          first then, too much, not, instead, rather than, well, as well, as well as, etc, via,
          per, versus, vs, e g, i e
        """
}
