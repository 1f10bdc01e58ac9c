// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Phrases of camera language: `effect | phrases`, one row a class; see ``Table``.
enum CameraTable {
    static let text = """
        size=macro | macro, macro shot, macro lens, macro view, macro photography, macro close up,
          macro photo
        size=extreme_close_up | extreme close up, extreme close view, extreme closeup, super close up,
          extreme close shot, ecu
        size=close_up | close up, closeup, close shot, tight shot, close up shot, closeup shot,
          close up view, close up video, close on, tight on, face shot, headshot, head shot, focus shot
        size=medium_close_up | medium close up, medium closeup, portrait, bust shot,
          portrait shot, portrait of, half portrait
        size=medium | medium shot, mid shot, waist shot, waist up, from the waist up, half body,
          upper body, medium view, two shot, half body shot
        size=cowboy | cowboy shot, american shot, medium long shot, medium wide shot,
          medium full shot, knee shot
        size=full | full shot, full body, full body shot, full length, full length shot,
          head to toe
        size=wide | wide shot, long shot, wide view, wide angle shot, wide angle view,
          wide landscape shot, panorama, panoramic, panoramic view, panoramic shot, far view
        size=extreme_wide | extreme wide, extreme wide shot, extreme long shot, establishing shot,
          ultra wide, ultra wide shot, very wide shot, distant view, distant shot, vast wide shot,
          from afar, from far away
        angle=low | low angle, low angle shot, low angle view, from below, from a low angle,
          looking up at, low camera angle, hero shot, view from below
        angle=worms_eye | worm eye, worm eye view, worm eye shot, extreme low angle
        angle=high | high angle, high angle shot, high angle view, from above, from a high angle,
          top angle, elevated view, view from above, from high above, high angle perspective
        angle=aerial | aerial, aerial view, aerial shot, aerial footage, aerial video,
          aerial perspective, aerial drone, aerial drone shot, drone shot, drone view,
          drone footage, drone video, drone camera, drone aerial, by drone, from a drone,
          from drone, view from the sky, seen from the sky, shot from the sky, drone photography, bird eye, bird eye view, bird eye shot,
          bird eye perspective, helicopter shot, helicopter view, from the air,
          high altitude view, sky view, oblique shot, drone flight,
          aerial photography, flying drone shot, aerial landscape
        angle=overhead | overhead, overhead shot, overhead view, top down, top down view,
          top down shot, top view, top shot, vertical down view, flat lay, directly above,
          from directly above, straight down, god eye view, directly overhead
        angle=ground | ground level, ground level shot, ground level view, at ground level,
          from the ground, floor level
        angle=eye_level | eye level, eye level shot, at eye level
        view=front | front view, from the front, facing camera, facing the camera,
          at the camera, into the camera, into the lens, at the lens, into camera, front shot, head on, front facing, facing the viewer,
          at the viewer, facing forward, at camera, facing front, in front of the camera, frontal view
        approach=front | toward the camera, towards the camera, to the camera, towards camera,
          toward camera, to camera, toward the viewer, towards the viewer, toward us, towards us
        view=side | side view, side profile, profile, profile shot, profile view, from the side,
          in profile, side shot, lateral view, side on, side angle
        view=selfie | selfie, selfie shot, selfie video, selfie view, selfie camera, selfie style
        view=over_the_shoulder | over the shoulder, over shoulder, over the shoulder shot,
          over the shoulder view, over shoulder shot, ots shot, over his shoulder,
          over her shoulder
        view=back | back view, from behind, rear view, away from the camera, back shot,
          from the back, seen from behind, away from camera, viewed from behind
        view=pov | pov, pov shot, point of view, point of view shot, first person,
          first person view, first person perspective, first person pov, first person shot,
          first person viewpoint, fpv view, subjective camera, gopro, go pro, body cam, dashcam,
          dash cam
        view=three_quarter | three quarter view, three quarter shot, 3 4 view
        handheld=1 | handheld, hand held, handheld camera, hand held camera, handheld shot,
          handheld footage, documentary camera, found footage camera, hand held shot,
          hand held footage, handheld style
        handheld=2 | shaky, shaky camera, shaky cam, shaky footage, camera shake, shaking camera,
          camera shaking, shake, unsteady camera
        handheld=3 | intense shaking, with an intense shaking effect, intense shaking effect,
          violent shaking, violently shaking, earthquake shake, heavy camera shake
        handheld=0 | steady, steady camera, stabilized, smooth camera,
          featuring a steady and smooth perspective, steady shot, smooth motion, gimbal,
          smooth camera movement, stable camera, steady and smooth perspective, smooth shot
        rate=0.4 | slow motion, in slow motion, slow mo, slowmo, slomo, slow motion shot,
          slow motion video, slow motion footage
        rate=0.2 | super slow motion, in super slow motion, ultra slow motion,
          extreme slow motion, bullet time, high speed camera, super slow mo, very slow motion
        rate=60 | timelapse, time lapse, timelapse of, time lapse footage, time lapse video,
          time lapse shot, time lapse photography, timelapse video, timelapse footage, time lapsed
        hyperlapse | hyperlapse, hyper lapse, hyperlapse shot
        rate=3 | fast motion, fast forward, sped up, speeded up, high speed motion,
          accelerated motion
        roll=15 | dutch angle, dutch tilt, canted angle, tilted angle, tilted frame,
          tilted horizon, dutch angle shot
        focal=14 | fisheye, fish eye, fisheye lens, fish eye lens, ultra wide angle,
          ultra wide angle lens
        focal=20 | wide angle, wide angle lens, wide lens
        focal=135 | telephoto, telephoto lens, long lens, tele lens, long focal length
        focal=85 | portrait lens
        static | static, static shot, static camera, still camera, fixed camera, camera is fixed,
          the camera is fixed, camera static, locked off, locked off shot, locked camera,
          locked down shot, camera is still, camera stays still,
          camera is static, motionless camera, camera does not move, camera remains still,
          camera remains static, still frame, in a still frame, no camera movement,
          no camera motion, stationary camera, still shot, fixed shot, fixed camera position,
          tranquil tableau, tableau, camera movement is static, the camera movement is static,
          camera is stationary, camera fixed, camera holds still, camera remains stationary,
          fixed angle, without camera movement, frozen camera
        tripod | tripod, tripod shot, on a tripod, on tripod
        collisions=ignore | through the wall, through the walls, through a wall, through walls,
          through the ground, through the floor, through solid walls, through the ceiling
        move=dolly_zoom:2 | dolly zoom, dolly zoom in, vertigo, vertigo effect, vertigo shot,
          zolly, contra zoom, hitchcock zoom, dolly zoom effect, trombone shot, dolly in zoom out,
          push pull zoom
        move=dolly_zoom:0.5 | dolly zoom out, reverse dolly zoom, dolly out zoom in
        move=whip_pan:90 | whip pan, whip pan right, swish pan, fast whip pan, flash pan
        move=whip_pan:-90 | whip pan left, swish pan left
        move=zoom:3:quick | crash zoom, crash zoom in, snap zoom, fast zoom, quick zoom, punch in,
          whip zoom
        move=zoom:0.33:quick | crash zoom out, snap zoom out, fast zoom out, quick zoom out
        move=rack_focus:0 | rack focus, racking focus, focus pull, focus shift, shift focus,
          shifting focus, pull focus, focus shifts, rack focus shot, focus rack, change focus,
          changing focus, pulling focus, focus transition
        move=orbit:120 | orbit shot, orbiting shot, arc shot, circling shot, orbital shot,
          orbiting camera, circular shot, orbiting around, orbit around, arc around,
          circular camera movement, rotating shot, camera orbit, orbiting view,
          circular motion around
        move=orbit:360 | 360 orbit, 360 shot, 360 degree shot, 360 view, 360 degree view,
          360 degree, 360 degree orbit, full circle around, 360 rotation, 360 degree rotation,
          full orbit, 360 around
        move=orbit:90 | orbit left, arc left, orbiting left
        move=orbit:-90 | orbit right, arc right, orbiting right
        move=follow:0 | tracking shot, tracking dolly shot, follow shot, following shot, follow cam, follow camera,
          tracking camera, steadicam, steadicam shot, tracking along
        follow=back | chase cam, chase shot, chase camera, follow from behind,
          following from behind, tracking from behind, tracking shot from behind, chasing shot
        follow=front | leading shot, walk and talk shot, walk and talk, reverse tracking shot
        follow=side | tracking alongside, alongside tracking shot, side tracking shot,
          track alongside, tracking shot from the side
        move=dolly:1.6 | dolly shot, push in, pushing in, push in shot, dolly in,
          push forward, dollying in, dolly forward, move in, moving in, move closer, tracking in,
          track in, zoom dolly, dolly movement, forward dolly, track forward
        move=dolly:1.42 | slow push, slow push in
        move=dolly:0.6 | pull back, pull out, pulling back, pulling out, pull back shot,
          pull away, pulling away, dolly out, dolly back, dolly backward, move back, track out,
          track back, pull back reveal, zoom out dolly
        move=truck:1 | truck right, truck right shot, slide right, crab right, tracking right,
          track right, lateral tracking shot, trucking shot, sideways tracking, lateral tracking,
          slider shot, lateral move, dolly right, parallax shot, move right
        move=truck:-1 | truck left, slide left, crab left, tracking left, track left, dolly left,
          move left
        move=pedestal:1 | pedestal up, boom up, elevator up, pedestal shot, rising shot
        move=pedestal:-1 | pedestal down, boom down, elevator down, lowering shot
        move=crane:1 | crane up, crane shot, jib up, jib shot, crane camera, crane up shot,
          crane movement, ascending shot, crane rising
        move=crane:-1 | crane down, jib down, crane down shot, descending shot
        move=pan:-1 | pan left, panning left, left pan, pan to the left
        move=pan:1 | pan right, panning right, right pan, pan to the right, panning shot,
          pan shot, slow pan, camera pan, pan across, panning across, panning view
        move=tilt:1 | tilt up, tilting up, upward tilt, tilt shot
        move=tilt:-1 | tilt down, tilting down, downward tilt
        move=roll:1 | roll right, camera roll, barrel roll, roll clockwise, rolling shot
        move=roll:-1 | roll left, roll counterclockwise, roll anticlockwise
        move=zoom:1.6 | zoom in, zooming in, zoomed in, zoom shot, zoom into, zooming into,
          camera zoom
        move=zoom:0.62 | zoom out, zooming out, zoomed out
        fpv | fpv, fpv drone, fpv shot, fpv drone shot, bolt cam, fpv flight, fpv camera,
          fpv drone flight, racing drone shot
        move=fly_through:1 | fly through, flythrough, fly through shot, flyover, fly over shot,
          airborne dolly movement, airborne dolly, flyby, drone fly through, fly by, flight over,
          low flight over, flight through
        focus | shallow depth of field, depth of field, bokeh, shallow focus, soft focus,
          deep focus, tilt shift, blurred background effect, in focus, out of focus, motion blur,
          blurry background, shallow dof, tilt shift lens, long exposure, lens, camera lens,
          anamorphic lens, selective focus
        """
}
