// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Counts of tags in annotated English, for ``Tagger``: made by scripts/count-tags.py.
///
/// A tag is one letter, see ``Tag``; counts of frequent words are scaled to 60.
enum TagTable {
    /// `word` and how often it was seen as each tag.
    static let words = """
        | a D60, abandon N6V5, abandoned E52V8, ability N21, able A32, aboard P3R1, abortion N9A1, about
          P54R4L2, above P44N12R3, absolute A5V1, absorbed E4A1V1, abstract A42V1N1, abuse N10V3, abused
          A2V2E1, academic A14, accelerated V9A1, accelerating G24, accept V30A1, accepted V27E8,
          accepting G6N1, access N11V3, accident N53, accompanied E4V1, accomplished E3V3A1, according
          G22, account N54V3, accounts N6V1, accused E22V3, achieved E9V3, achievement N13, acid N57,
          acids N6A1, acknowledged V5E4, acquired V8E2, across P60, act N35V20, acted V42E2, acting
          G8N1, action N60, actions N32, active A35, activities N14, activity N18, actor N29, actors
          N15, acts V16N8, actual A13, actually R18, acute A5V1, ad N19, add V29, added E25V21, adding
          G22, address N16V2, addressed E4V4, adds V18, adequate A16, adjective A6N4, adjusted V10E7A1,
          adjusts V12, administration N13, admired V11E1, admit V12, admitted V9E9, adopted V8E3,
          adorned E18V2, adrift A3V1R1, adult N13, advance N12V8A1, advanced A15V6E1, advances N10V1,
          advantage N22V1, advantages N4V1, adventure N19, adventurer N24, adventures N6V1, adverb A3N2,
          advised E3V2, aerial A60, affair N14, affairs N22, affected E13A2V1, affection N17, afield
          R2P1E1, afoot A3N2R1, afraid A30, africa N21, african A10N2, after P48S11, afternoon N24,
          again R60, against P60, age N59, aged A7V2E1, agency N15, agent N25, ages N12, aggressive A16,
          ago R25, agree V13, agreed V25E3, agreement N35, agricultural A14, ahead R40, aid N16V1, aids
          N14, aim N11V3, air N59, airborne A36, aircraft N20, airplane N60, airport N20, airy N3A2,
          alcohol N24, alcoholic A6N1, alert A5N3V1, alhambra N30, alien A5N1, alike R5L1, alive A18,
          all D50R6O3, alley N17, allied N3V1A1E1, allow V15, allowed E15V5, almost R60, alone R25A16,
          along P53R4L3, alongside P4, already R36, also R23, altered A4E4V2, alternative A3N2, although
          S21, alvin N12, always R60, am X55N4, amazing A13, america N22, american A53N7, americans N12,
          amidst P9, among P60, amount N36V1, amounted V4E1, amounts N25, an D60, analyzed E4V2, anchor
          N6V1, anchored E5V1, ancient A59, and C60, anesthetic N5A2, anger N31, angle N30, angled V4E1,
          angry A28, animal N47, animals N60, animated E38A1, animation N30, announced V6E5A1, annoyed
          V4A2E1, annual A13N1, another D50O10, answer N37V14, answered V26E2, answers N9V2, ant N6A3,
          anticipated V3A1E1, antique A12N4, any D56O2R1, anyone N18, anything N29, apart R29L1,
          apartment N35, appeal N17V2, appealing G5A3, appear V17, appearance N23, appeared V33, appears
          V17, appetite N12, applauded V4E2, apple N60, apples N12, application N16, applied V13E10A1,
          apply V14, appointed E24V5, appreciated V3E2, apprehensive V4A1, approach N30V3, approached
          V11E2, approaches N6V1, approaching G18, approval N13, arch N10A4, arched V3A2, architecture
          N21, arctic A3N2, are X57V3, area N60, areas N26, argued V15E1, argument N60, arguments N17,
          arm N38, armed A12E3V1, arms N50, army N50, around R32L15P12, aroused V4E1, arranged E19V4,
          arrangement N13, arrest N5V3, arrive V12, arrived V48E5, arrow N16, arsenic A6N1, art N60,
          article N14, artist N45, artistic A13, artists N15, arts N18, as S27P27R6, ascending G4N2A1,
          asian A16, aside R11L3, ask V15, asked V51E9, asking G11N1, asleep A18, assigned E9V6,
          assistant N7A1, associate N3V2A1, association N15, assumed V12E4A2, astronaut N60, at P59, ate
          V12, athlete N17, atlantic N5A1, atmosphere N59, atop P6, attached E13A3V2, attack N52V8,
          attacked V12E4, attacking G13, attacks N22, attempt N27V1, attempts N6V2, attend V12, attended
          V7E3, attention N44, attic A4N4, attitude N25, attracted V6E4, attractive A15, audience N56,
          aurora N12, author N26, authority N20, automobile N18, autumn N32, available A23, average
          A14N6, avoid V36, avoided V3E2, awaited E5V5, awakened E6V4A2, award N8V1, awarded E5V2, away
          R52L7, awful A13, awkward A14, b N60, baby N60, back R43N11A3L2, backdrop N17, backed E8V7,
          background N60, backpack N27, backward R8A4, backwards R25, bad A60, badly R32, badminton N13,
          bag N42, baked E7A4V1, baking G8N1, balance N11V2, balanced A10E2V1, ball N60, ballet N13,
          balloon N40V1, balloons N17, balls N26, bamboo N18, ban N4V1, banana N29, band N19V1, bandage
          N4V1, banded E5V1, bang N12V1, bank N50V3, bankrupt A4N1, bar N58, barbecue N6V1, bare A21N2,
          barely R13, bark N20, barn N29V3, barren A15N1, bars N13, base N40V3A3, baseball N60, based
          E21, basement N13, basic A23, basis N19, basket N20, basketball N35, bat N52, bath N14, bathed
          V18E10, bathroom N22, battered A3E1V1, battery N18, battle N50, battlefield N13, bay N21, be
          X49V11, beach N60, beam N12, beams N13V1, beans N24, bear N53V7, beard N19, bearded A11V1,
          bearing G13N7, bears N7V7, beat V33N11E3A2, beating G3N2, beats N6V2, beautiful A60,
          beautifully R15, beauty N53, became V60, because S41P19, become V36E23, becomes V14, becoming
          G32, bed N59, bedroom N35, bee N12, been X59, beer N39, bees N17, before P37S23, began V60,
          beggar N5A1, begin V12, beginning N19G10, begins V60, behaved V21E5, behavior N60, behind
          P42R10N6L3, beige A18, being X46G11N3, beings N12, belief N12, believe V32, believed V28E6,
          bell N15V1, bells N14, belonging G4N1, below P45R6, belt N15V1, bench N34V1, bend V52N8,
          bending G19N3, beneath P20N3, benefit N5V1, benefits N19, bent V8A6N2, beside P19, best A53R7,
          bet N6V6, betrayed V7E3, better A43R17, between P60, beyond P37, biased A5V1E1, bicycle N60,
          bid N3V3, big A58R2, bike N26, bill N56, bills N14, binding G3N2, bird N60, birds N54, birth
          N23, birthday N38, bit N30V2R1, bite N10V2, biting G11A4, bitter A13, black A57N3, blackened
          V3E2, blame N5V3, blamed V3E2, blank A10V1, blanket N18, blanketed V57E3, blast N3V2, blaze
          N3V2, blend N9V3, blended E23, blending G18, blessed A7E2N1V1, blew V24, blind A19, block
          N29V12, blocked V6E2, blocks N8V1, blond A4R1, blonde A8N7, blood N60, bloom V13N4, blooming
          G17N1, blossoms N12, blow N24V6, blowing G14, blown E5A1, blows V7N4, blue A51N9, blunt
          A4V1N1, blurred A4E4V4, board N58V2, boarding N4G1, boards N12, boat N60, boats N15, bodies
          N27, body N60, boil N4V4, boiling N16G9, bold A14, bolt N6V1, bomb N29V1, bombing N15G2, bond
          N16V1, bone N17V1, bones N26, bonsai A6N3, book N60, books N60, booms N4V1, booth N13, border
          N19, bore V11N2, bored A8E2V2, born E27, borrowed V4E3, boss N45, both D40C15O4, bother V4N2,
          bottle N59, bottom N55A5, bottomed E4V1, bought V40E5, bounce N21V3, bouncing G16, bound E22,
          boundless N3A3, bow N19, bowed V10E1, bowl N60, box N59V1, boxes N14, boxing N5G3, boy N60,
          boys N38, brain N18, branch N57V3, branches N54, branded E3V2, brave A14, bread N58, break
          V45N15, breakfast N20V1, breaking G34N1, breaks N12V8, breast N16, breath N15, breathing
          N12G8, breed N4E1V1R1, breeding N4G3, breeze N59, brick N15, bridge N60, brief A25, bright
          A49N11, brilliant A27, bring V29, bringing G13, brings V13, britain N25, british A33N13, broad
          A18R2N1, broadcast E3N3V2, broccoli N18V6, broke V57E3, broken A37E23, brother N30, brought
          V47E11, brown A51N7V2, brunch N4V1, brush N12V4A1, brushed V7E2, brushes V6N5, buck N4V1, bud
          N6V1, budget N27, build V22N2, building N52G8, buildings N37, built E35V21, bull N10A1, bullet
          N15, bullets N12, bund N60, burglar N7A1, buried E10V5, burj N30, burn V7N4, burned E9V5A1,
          burning G55N5, burns V23N1, burst V13N7, bus N60, business N60, businessman N13, busy A34, but
          C59, butter N31, butterfly N29, button N14V3, buy V33N1, buying G5N2, by P59, bygone A6N1, c
          N60, ca X55, cabin N18, cabinet N19, cafe N60, cake N38, california N13, call V39N21, called
          E34V26, calling G17, calls N22V7, calm A25N9V2, came V60, camera N60, camp N18V1, campaign
          N41, camping N6G2, campsite V3N2, can X59, canadian A3N2, canal N14, cancer N17, candidate
          N46, candidates N12, candle N30V3, candles N16, canvas N13, canyon V34N26, canyons N60, cap
          N15V1, capable A24, capacity N19, capital N30A2, capped E7V2, captain N30, captured E8V4,
          captures V60, capturing G36, car N60, card N18, cardboard N17, cardinal N4A1, cards N29, care
          N53V7, cared V6E1, career N35, careful A21, carefully R45, careless A6V3N1, cargo N16,
          caribbean A5N1, carpet N19, carried V33E14, carries V25, carrot N27, carry V49, carrying G17,
          cars N60, cart N19, carved E16V6, case N60, cases N14V1, cash N14V2, cast V22N9E1, casting
          G52, castle N33A7, casual A13, cat N60, catch V35N9, catching G17, cathedral N8A2, catholic
          N10A4, cattle N12, caught E39V21, cause N38V13, caused V32E12, causes V11N1, causing G53, cave
          N26, ceiling N26, celebrated V4E2A1, celestial A10N1, cell N35V1, cells N30, center N52,
          central A23N6, centuries N18, century N39, ceramic A19, ceremony N20, certain A60, chain N7V2,
          chair N60, chairman N15, chairs N17, chalk N14V1, challenge N12V1, challenged V7E3,
          challenging A3G2, chamber N14, champagne N20, chance N25, change N34V26, changed V38E11,
          changes N52V8, changing G20, channel N21, character N43, characteristic A7N2, characterized
          E9V1, characters N25, charge N19V7, charged E12V11, charges N21V1, charm N13V1, chase V4N1,
          chasing G33, chat V3N3, cheating N3G2, check N33V17, checked V10E1, checking G22, checks N8V1,
          cheese N24V1, cheetah N15, chef N20, chemical N14A10, cherry N15, chess N27, chest N24,
          chewing G13, chicago N15, chicken N30, chief N6A1, child N60, childhood N16, children N60,
          chill N5V1, chimney N12, china N29, chinese A17N5, chirping G4N1, chocolate N35, choice N19,
          choked V5E1, chopping G3N3, chops N4V3, chose V16, christian A9N6, christmas N60, chunks N12,
          church N60, cigar N5A2, cigarette N23, cinnamon N5A3, circle N24V4, circles N60, circuit N14,
          circular A5R1, circumstances N18, circus N16, cities N14, citizens N13, city N60, civil A21N9,
          civilization N28, claim N25V1, claimed V22, claims N14V3, class N60, classes N21, classroom
          N13, clause N16, clay N20, clean A40V13N4, cleaned V9E5, cleaner N8A7, cleaning G35N5, clear
          A53V4R2, cleared V7E4, clearer A15, clearly R28, clever A9R1, client N18, cliff N26, climate
          N20, climb V7N5, climbed V20, climbing G21N10, climbs N9V3, clings N4V1, clip N14V1, clock
          N58A2, clockwise N41, clogged E6V4, close V25R20A14N1, closed V24A13E9, closely R16, closer
          R25A7, closet N13, closeup N12, closing G15N6, cloth N32, clothes N60, clothing N12, cloud
          N34, clouded A4E4V4, clouds N60, cloudy A23, clown N8A6, club N30V1, co N7V4, coach N14, coal
          N24, coast N31, coastal A60, coastline N19, coat N35V1, coconut N22A3, code N11V1, coffee N60,
          coin N16, cold A50N10, collapse V4N3, collar N19, colleague N17, colleagues N39, collect
          V3A2N1, collected V9E3, collection N19, college N36, colony N15, color N53V3, colored
          A14E3N1V1, colorful A28, coloring G5N3, colors N52, columns N12, comb N4V2, combat N5V2,
          combined E27V21A1, combining G6A2, come V52E8, comes V60, comet N12, comfort N13, comfortable
          A20, coming G29, command N9V1, comment N13, comments N12, commercial A10N1, committed E5V4A2,
          committee N31, common A60, communist N5A2, community N33, commute V4N2, companies N24, company
          N60, compared E6V2, compass N4V1, competition N16, complaints N12, complement N4V1, complete
          A25V4, completed E5V1, completely R50, complex A20N3, complicated A10E2V1, composed E9V4,
          composition N13, compound N17V1A1, compressed E13V2, compromise N5V1, computer N60, computers
          N30, con N9A1, concealed V4E4, conceived E7V1, concentrated A22V2, concept N24V3, concern N20,
          concerned E13A7, concerns N7V1, concert N33V1, conclusion N15, concrete A17N12, condemned
          V7E4, condition N20V1, conditions N54, conduct N11V5, conducted V7E5, cone N12V1, conference
          N23, confessed V4E3, confidence N15, confirmed E6V5, conflict N13, confused A10E5V4, confusing
          A3G2, congress N17, connected E11V1, conscience N18, conscious A13, consequences N19,
          conservative A7N4, consider V19, considerable A18, considered E32V11, consonant N3A3, constant
          A31N4, constantly R12, constitution N14, constructed E4V1, construction N30, consumed V4A1E1,
          consummate A2N2V1, consumptive A4N1, contact N54, contained V23E4, container N28, containing
          G16, contains V22, contemporary A9N1, content N7V1, continental A3N3, continue V14, continued
          V27A5E3, continues V54, continuing G12, contract N41, contrary A5R3N2, contrast N6V5,
          contrasting G5N3, control N38V22, controlled E5V1, controlling G12, conversation N47,
          convertible A3N2, convicted E8V1, convinced E3A2, cook V9N8, cooked E5V4A2, cookies N13,
          cooking G27N13, cool A30V5N1, cooled E5V3, cooling G5N1, copper N13, copy N17V4, coral A9N8,
          core N14V1, corgi N60, corn N25, corner N59, corpse N14, correct A5V5, cosmopolitan A4N2, cost
          N21V14E1, costs N8V1, costume N21, cotton N16, couch N45, cough N6V1, could X60, count V9N4,
          counted V3E3, counter N21V1, counterattack V6N3, counting G6N1, countries N26, country N60,
          countryside N39, county N12, couple N60, courage N39, course N60, courses N9V1, court N59,
          courtyard N13, cover V17N11, covered E49V10, covering G12N2, covers V7N2, cow N45, crab N15,
          crack N15V4, cracked V14E10, cracking G7N1, crash N10V8, crashed V16, crashing G16, crawl
          N6V1, crawling G18, crazy A14, cream N43, create V21, created E29V20A1, creating G60, creature
          N12, creatures N12, credit N15V1, crew N24, crime N44, criminal A15N11, crimson A5N4, crisis
          N27, critical A27, criticism N28, criticized V8E4, critics N17, crocodile N16, crooked A4V1,
          cross V18N18A11, crossed V36E3, crossing G19N7, crowd N60, crowded A10V4E1, crowds N14, crown
          N17V1, crowned E6V1, crucial A14, cry N13V6, crying G15N4, crystal N38, crystalline N5A1,
          crystals N27, cultural A13, culture N23, cum N5A2, cunning A6G2, cup N59, cups N14, curb N3V2,
          cure V5N5, curious A19, curled V4E3, currency N20, current A23N15, curse N47A1, cursed
          E15V8A5, curtain N13V1, curtains N20V1, curved A6E2, custom N4R1, customer N19, customers N25,
          customs N13, cut V32N18E9, cute A60, cuts N11V8, cutting G53N7, cyberpunk N36, cycle N12V4,
          cycles N4V1, d N6A1G1, d X12, daily A14R4, dam N8V1, damage N23V1, damaged E8V2, damn N5A1,
          damp A7V1N1, dance N40V16, dancer N19, dancers N14, dances V4N2, dancing G47N13, danger N30,
          dangerous A34, dangers N16, daniel N13, dare V4N1, dark A50N10, darkened V4E4, darkness N39,
          dart V3N3, darting G16, dashed V6E3, data N38, date N22V2, daughter N45, dawn N23, day N60,
          days N60, daytime N14, dazzling G4A1, de N10V1, dead A57N3, deaf A5N1, deal N31V10, deals
          N3V3, dealt V10E3, dean N14, dear A7N2, death N60, debate N15, debated V6E2, debt N14, decay
          N13V3, decided V57E3, decision N60, decisions N12, deck N11V1, declared V10E9, decline N5V2,
          decorated E15, decorations N16, decreases N4V2, decree N8V1, dedicated A4E2V1, deed N12, deep
          A49R10, deepened V4E1, deeper R15A1, deer N31, defeat N14V5, defeated V29E7A2, defendant N13,
          defense N43, defined E13, degree N31, degrees N14, delay N9V2, delayed E7V3, delicate A25,
          delicious A6N3, delivered E5V5, demand N16V1, demanded V15, demanding G4A2, demands N16V4,
          democracy N12, democratic A11N3, demolished E3V3, demonstrated V5E1, denied V11E3, dense A14,
          dentist N13, department N22, deposit N5V2, deposits N6V1, depressed A8V4E2, depressing A3G2,
          depth N13A1, depths N15, derived E6V1, descend V5N3, described E10V8, description N10V1,
          desensitized E3V2, desert N60, deserted V3E1A1, design N47V2, designed E14V4, desire N11V1,
          desired E5V2, desk N43, desolate A24, despair N13V2, desperate A17, despite P19, destroyed
          E8V7, detached E5A1, detailed A7E1, details N43, detected V4E2, determination N15, determined
          E11V8A6, develop V15, developed V24E19A2, development N40, devoid N3A2, devoted A4E3V2,
          diamond N15, did X42V18, die V16A2, died V34E3, diet N26V1, difference N12, differences N19,
          different A60, difficult A44, difficulties N14, dig N7V5, dignity N12, dim A14N6, dimension
          N4V1, dimly R18, dining N33G1, dinner N60, dip V7N4, dipping G4N1, direct A27V1, directed
          E12V4, direction N60, directions N23, directly R15, director N27, dirt N20, dirty A39N1,
          disappointed E5A4, disaster N30, discharge N4V1, discipline N10V1, discover V14, discovered
          V55E5, discreet A4N1, discussed V7E5, discussion N37, disease N51, disguised V4E3, dish N52,
          dishes N47, dislike N4V2, disliked V11E1, dismissed V5E5, display N21V2, displayed E15V4,
          displaying G12, disposed V3A1E1, disputed E5V1, disregard N6V1, dissolved V5E4, distance N59,
          distant A60, distinct A19N1, distinguished A6E4V2, distorted E4A2, distributed E3V2,
          distribution N16, district N12, disturbing A4G2, ditch V4N3, dive N5V1, divided E9A2, divine
          A9V1, diving N4A1, divorce N12, do X40V20, dock N3V2, doctor N60, doctors N13, document N9V1,
          documents N11V3, does X53V7, dog N60, dogs N48, doing G60, dollar N24, dollars N24, dolly R42,
          dome N4V3, done E46, donut N21, door N60, doors N20, double A43R5N1, doubled V4E2, doubt
          V6N6R1, dough N13, down L42P13R4, downhill R5A3, downpour N60, downward R42A3, draft N12V1,
          drag N6V4, dragging G4N1, dragon N51, dragonfly N16, drain N6V5, drained V3E2A1, dramatic A14,
          draped V4E2, draw V22N3, drawing G19N7, drawn E28, dream N23V1, dreams N18, dress N50V10,
          dressed E30V4A1, dresses N9V5, dressing N3G2, drew V40, dried E17A4V3, drier N19, drift V11N3,
          drifting G26, drill N3V2, drink N33V27, drinking N31G29, drinks N11V3, dripping A7G2N1, drive
          V38N19, driven E13V1, driver N28, drives V48N1, driveway N16, driving G60, drone N58V2, drop
          N27V15, droplet N21A3, dropped V31E16, dropping G8N2, drops V40N6, drove V24, drowned V7E2,
          drug N48, drugged E3A2V1, drugs N37, drunk A15E1, drunken A13, dry A58V2, duck N19V1, ducks
          N21, due P28A22, dull A42, dulled E3V2, dump V3N2, dumped E4V3, dunes N12, during P60, dust
          N33V2, dutch A3N3, duties N21, duty N30, dying G18N2, dynamic A7N1, e N6V1, each D51O9, eagle
          N29, ear N24, earlier A15R8, early A44R16, earn V16, earned V29E5, ears N18, earth N60,
          earthquake N22, ease N16V2, eased V7E1, easily R33, east N31A4R2, easter A3N2, eastern A15N2,
          easy A45R1, eat V27N1, eating G57N3, echoed E3V2, echoing G19, economic A49, economy N57, edge
          N53, edged E5V1A1, edges N12, edited V3E2, editing N3G2, edition N12, editorial N3A2,
          education N35, eerie A12, effect N59, effective A17, effects N28, effort N28, efforts N38, egg
          N47V1, eggs N13, eiffel N60, either C11R6D5, elaborate A6V1, elderly A13, elected E14V3,
          election N46, electric A14N2, electrical A13, elegant A20, element N14, elementary A5N1,
          elements N28, elephant N60, elevated A60, elf O6N3, elfin N4A1, ella N12, else R13, embarked
          V6E5, embodiment A3N2, embrace N14, emergency N26, emily N24, emitted V3E2, emitting G30,
          emotion N17, emotional A14, emotions N18, empire N19, employees N27, emptied V4E2, empty A59,
          enclosed E4V1, encountered V15E2, end N55V5, ended V20E5A2, ending G7N6, endless A35, ends
          V10N9, enduring G7A1, enemies N18, enemy N60, energy N54, engaged V9E9A2, engine N48,
          engineering N5G1, engines N20, england N43, english N39A17, enigmatic A16, enjoy V14, enjoyed
          V31, enjoying G24, enough A29R26, enter V22, entered V58E2, entering G18, enterprise N12,
          enters V9N3, entire A60, entirely R15, envelope N12, enveloped E6V4, environment N47, equal
          A33V4N1, equals V6N1, equipment N18, equipped E9V1A1, era N14, erosion N12, error N24, errors
          N15, erupting G3N3, escape V17N12, escaped V8E2A2, especially R15, established E15V8A1, estate
          N35, estimate N9V1, etched E3V3, eternal A19, europe N39, european A13N2, even R56A4, evening
          N60, event N30, events N43, eventually R50, ever R35, every D60, everyday A8R1, everyone N52,
          everything N39, everywhere R16, evidence N49, evil A52N8, ex N13A3, exam N35, examined V8E4,
          example N40, excellent A28, except P16, excess A5N1, exchange N10V7, excited A4V1, excitement
          N18, exciting A12, excluded E4V2, excuse N19V5, executed E8V3, executive N7A2, exercise N33V5,
          exercised E3V3, exercising G17, exhausted A9V6E3, existed E4V3, existence N22, exits V3N2,
          exotic A12, expanded V4E1, expanse N19, expect V12, expected E20V12, expensive A20, experience
          N46V3, experienced V2E2A1, experiences N4V1, experiment N26V1, explained V8E1, explanation
          N22, exploded V10A1E1, explosion N20, explosive A6N1, expose V6N3, exposed E46V6, exposure
          N13, express V17A4N3, expressed V18E6, expression N36, extend V12, extended A9E6V5, extra A24,
          extracted E16V1, extreme A29N5, extremely R14, eye N60, eyed A12V2, eyes N60, fabric N39, face
          N54V6, faced V41E12A7, faces N23V3, facing G20, fact N39, facto N5A1, factor N14V2, factors
          N12, factory N19, facts N45, faded V7A1E1, fades N6V4, fail V9A2, failed V26E10, failure N29,
          faint A40, fair A22, fairy N14, faith N29, fall V39N21, fallen E25A18, falling G40, falls
          V25N1, false A21, fame N16, familiar A24, family N60, famous A47, fancy A7N2, fantastic A7N1,
          fantasy N19, far R51A9, farm N41, farming N5G1, farther R9A1, fashion N22, fashioned A4E1V1,
          fast R33A24V3, faster R6A4, fat A20N10R2, fate N22, father N59, fatigue N18, faucet N9A1,
          favor N18V1, favorite A14, fear N25V10, feared V9E3, fears N11V1, feather A3N2, featured
          V6E5A1, features N12V3, featuring G34, fed E8V3N3, federal A19N3, fee N4V1, feed V6N3, feeding
          G13N3, feel V52N8, feeling N39G19, feelings N32, feels V16, feet N50, fei N15, fell V60,
          fellow N26A6, felt V57E3, female A38N7, fence N32V1, fern N3A3, fertilized E4V2A1, fever N19,
          few A60, field N60, fields N28, fierce A15, fifth A31N4, fight N25V17, fighter N12, fighting
          G38N14, figure N58V2, figures N22, file N12V4, filed E4V4, files N18, fill V8N5, filled
          E45V15, filling G13, fills V13, film N53, filmed E4A2V1, filming G3N2, filtering G6N1, filters
          V9N1, final A59, finally R60, finance N6V2, financial A26, find V60, finding G28, finds V25,
          fine A56N3, finger N34V1, fingered E5V1, fingers N32, finish N37V10, finished V15E14A5, fire
          N59V1, fired E12V6, fireflies N12, fireworks N19, firing N4G2, firm A21N8V2R1, first A48R11,
          fish N59, fishes N12, fishing N10G4, fist N11V1, fit A16V11N9, fits N3V2, fitted V5E4, fitting
          A3G2, five M60, fix V11N3, fixed E45V5, flag N20V2, flame N47A3, flames N16, flapping G5N1,
          flare N9V1, flash N5V1, flashing G12, flat A48N3R3, flavor N13, flew V16, flicker N4V3A3,
          flickering G6N6, flies V53N7, flight N39, flip A3V3N2E1, floating G46, floats V6N3, flood
          N19V1, flooded E6V2, floor N60, flop N4V1, flour N17, flow N21V4, flower N59, flowers N60,
          flowing G22, flows V17, fluid A5N5, flung E4V2, flush A5V2N2, flushed E3A1V1, fly V17N10,
          flying G60, foam N10A3, focus N52V5, focused E4A1V1, fog N29, foggy A13, foil N4V1, fold
          V5N2A1, folding G41, folds V7N1, follow V29N1, followed V40E11, following G39A7N2, follows
          V27, food N60, foods N15, fool N18V1, foot N46V2, footage N60, football N28, footed A6E1, for
          P59, forbidden N27A4E1, force N57V3, forced E14V7A3, forces N29, foreign A36N1, forest N60,
          forests N14, forever R19, forget V12, forgiving A4G1, forgotten E21A1, fork N19, form N46V14,
          formal A60, formation N16, formed E8V7A1, former A46, forming G18, forms N23V5, formula N16,
          forth R16L4, fortune N27, forward R56A4, foster A4N1, fought V26A1, foul A13N3V1, found
          V50E10, foundation N14, fountain N11V3, four M60, fourth A48, fox N55, fracture N4V1, frame
          N59V1, framed E5V1, france N16, free A58V2, freedom N21, freeze V5N4, french A38N22, frequent
          A13, frequently R20, fresh A53N7, freshly R14, friday N15, fried E11A3, friend N60, friendly
          A20, friends N60, friendship N14, frightened A4E3V2, fringed E5V2, frisbee N31, frog N15, from
          P60, front A36N24, frost N11V2, frosted A3V2, frozen A24E14, fruit N60, fruits N19, fry
          N6V1A1, frying G17N1, fuel N11V1, fuji N30, full A58R2, fully R40, fun N22A4, function N25,
          functional A7N1, functions N10V1, fund N9V1, funds N28V1, funeral N11A1, funny A17, furnished
          E5V2A2, furniture N58, further R17A14, fused V5E2, future N52A8, gain V38N4, gained V20E1,
          galloping G14, gambling N10G3, game N60, games N17, gap N25, garage N20V1, garden N60, gas
          N52, gate N25, gathered V9E3, gauge N4V2, gave V60, gay A15N1, gear N12, geese N5A1, gemstone
          N21, general A32N19, generation N17, generous A16, genius N12, gentle A33R1, gentleman N13,
          gently R60, georgian A4N3, german A17N3, germanic N3A2, germany N17, gesture N22, get V60,
          gets V44, getting G56, ghost N23, ghosts N14, giant A24N6, gift N19, gifted A9E2, giraffe N60,
          girl N60, girls N46, give V60, given E40, gives V31, giving G37N3, glance N16, glass N60,
          glasses N28, glassy N13, glazed E4V1, gliding G7N3, glimpse N5V3, glistening G12N3, gloomy
          A7R1, glory N15, glossy A4N1, glove N28, glow N54V4A3, glowing G17A6, go V59, goal N28, god
          N60, gods N13, goes V28, gogh N46, going G60, gold N58A2, golden A57N3, golf N29, gone E22N3,
          good A56N3, goods N16, goose N5V1, got V57E3, gothic N7A1, government N60, governor N16, grace
          N26, gracefully R28, grade N21, grades N14, gradient N6A3, gradual A32, gradually R60,
          graduate N12V2A2, graduated V7E1, graft N4V1, grain N24, grandfather N12, grandmother N25,
          grant V12N6, granted E7V3, grapes N15, grasp N3V2, grass N59, grave N7A5V1, gravel N12,
          grazing G13N3, great A56N4, greater A27, greatest A7R1, greek A9N7, green A49N11, greeted
          V6E4, greeting N8G1, grew V45, grey A20N16V15, grief N17, grill N18, grim A9R1, grind V4N1,
          grip N12, grooming G16, ground N59, group N59, groups N20, grow V18N1, growing G47, grown
          E22A1, grows V14, growth N30, guarantee N4V1, guard N23V3, guarded E4V2, guardian N27A4, guess
          N4V3, guest N12, guests N26, guide N5V1, guides N4V3, guilty A17, guitar N50, gum N7V2, gun
          N39, guns N20, guy N45, gwen N60, habit N12, habits N17, had V37X23, hair N60, half
          N26A17R7D6, hall N37, halloween N25, hallway N21, halt N3V3, hammer N11V3, hand N59, handbag
          N12, handed A15E6V5, handle N15V12, handled V5E2, handling N4G2, hands N47V13, handsome A17,
          hang V11N3, hanging G46N5, happened V16E6, happening G4N1, happily R16, happiness N16, happy
          A60, harbor N26V1, hard A38R22, hardened E4V2, hardly R15, harm N12V1, harnessed V3E2, harsh
          A27, harvest N5V2, has V32X28, haste N4A1, hat N43, hated V14, haul N4V1, haunted V3A3, have
          V35X25, having G52X8, hawk N13V1, hay N13, hd V6N3, he O60, head N59V1, headed E10A7V1,
          heading G3N2, headlong R3A2N1, heads N20V2, health N46, healthy A31, hear V41, heard V44E16,
          hearing N11G2, heart N60, heat N49V5, heated E7A2V1, heavily R15, heavy A58R2, hebrew A3N2,
          hedge V3N2, heel N4V1, height N25, heir N12, held V38E22, helicopter N25, hell N16, helmet
          N15, help V30N30, helped V16E1, helping G12, helps V30, hem N13, her D48O12, herd N35, here
          R60, hero N15, herself O60, hidden E17A11, hide V7N1, hiding G8N1, high A53R6, higher A15R6,
          highest A10R1, highly R39, highway N58, hike N8V1, hiking G4N3, hill N43, hills N48, him O60,
          himself O60, hire V3N2, hired V10E8, hiring G4N1, his D60, historic A12, historical A13,
          history N60, hit V46E9N5, hitler N13, hits V16N1, hitting G5N1, hokusai N30, hold V48N12,
          holding G59, holds V39, hole N29, holiday N13, hollow A18V1, hollywood N13, holocaust N4A1,
          holy N9A5, home N50R10, homework N16, honest A14, honey N14, honor N16V7, hook N5V4, hop V4N3,
          hope N24V10, hoped V16, hopes N17V2, hopped V4E1, hopping G6N1, horizon N57, horns N17, horse
          N60, horses N36, hospital N32, host N13, hostess N9A1, hostile A15, hot A59N1, hotel N40, hour
          N60, hours N60, house N60, houses N56V2, how S60, however R51, howling G6N2, huddled E2V2A1,
          hug V3N2, huge A41, hugging G13N3, hull N9V1, hum N9A1, human A56N4, humanity N12, humans N13,
          humble A7V1, humid A9N1, humor N23, hundreds N13, hung V16E1, hunger N12, hunted V5E2A1,
          hunting N7G4, hurry V4N4, hurt E5V4A2, husband N60, hushed E4V1, hut N13, hydrant N9R5A3, i
          O60, ice N60, icy A14, idea N60, ideal N4A2, ideas N54, identified E7V4, identity N16,
          ideology N4A1, idle A10N1, if S60, ignited E23V1, ignored V10E3, ii N14, ill A29R17V1, illness
          N33, illuminated E12A7V1, illuminating G19, illusion N12, image N50, imagination N25,
          immediate A14, immediately R21, immense A13, immigrants N22, impending A4G2, import N4V1,
          importance N14, important A55, imposed E4V3, imposing G5N1, impossible A18, impressed V4E3,
          impression N16, improved V9E4A3, in P58, inclined A5E3V3, include V17, included V13E2, income
          N34, incompetent A8N1, increase N22V12, increased V25E15, increases N7V5, increasing G26,
          india N15, indicated V8E3, indifferent A16, individual A5N4, indoor A56N3, industrial A20N1,
          industry N30, infection N22, infinite A6N1, inflated A6E1V1, influence N28V2, influenced E3V3,
          information N44, informed A4E3, inhabited V4A1E1, inheritance N18, inherited V5E1, initial
          A7N1, injected E3V3, injured E15A1, ink N30V1, inner A16, inning N10G1, innocent A23,
          inscribed E7V1, insects N22, insert N4V2, inside P35R18A4N3, inspired E4V2, instant N4A1,
          instead R26, instructions N17, instrument N8A2, insult N18, insurance N20, intelligence N24,
          intended E19A4V2, intense A39, intentions N12, interest N59, interested A21, interesting A40,
          interests N22, interior N32A28, intermediate A4N1, international A13N2, interrupted E6V2A2,
          interviews V3N3, intimate A10V1, into P60, intricate A12, introduced V4E3, invaded E4V2,
          invalid N4A4, invasion N14, invented E3V3, investment N13, invitation N14, invite V4N1,
          invited V12E9, involved E18V3A2, iraqi A4N1, iron N47V1, irritated E3A2V1, is X59, island N54,
          islands N14, isolated E14A3V1, issue N36V3, issued E4V4, issues N14V1, it O60, itching N4G2,
          item N5V1, items N21, its D60, itself O42, jack N14V1, jacket N25, jade N6A6, jail N16, jam
          N12, jammed V2A2E1, japan N13, japanese N13A11, jar N16V1, jellyfish N4A3, jersey N14, jet
          N14, jewels N15V1, jewish A12, job N60, jogging G5N3, john N39, join V28, joined V14E6, joint
          A11N4, joke N26, jokes N8V1, journey N21, judge N40V2, judgment N24, juice N36V1, jump N10V8,
          jumped V18E1, jumping G30N8, jumps V58N2, jury N14, just R59A1, justice N15, kangaroo N31,
          keep V59, keeping G5N2, keeps V40N1, kept V49E11, kettle N19, key N48A9, keyboard N25, keys
          N18, khalifa N30, kick N14V11, kicked V12E1, kid N20A2, kids N39, kill V16, killed V17E15,
          killing G9N2, kills N6V2, kind N49A9R3, kindly R7A1, king N60, kingdom N60, kissed V8E1,
          kissing G11N3, kitchen N60, kite N36, knee N13, knew V33, knife N45, knit E10V2, knock V7N1,
          knocked V12E3, knot N6V1, knotted E3V2, know V60, knowledge N39, known E57A3, knows V16, kyle
          N12, labor N22, laboratory N13, lack N32V2, ladder N21, laden A6N4, lady N34, lagoon N29, laid
          E9V9, lake N60, lamp N35, lamppost N4R3A1, land N58V2, landed V10E1, landing N19G10, landlord
          N13, lands N20V1, landscape N59, language N60, languages N15, lantern N15A4, lap N14, lapping
          G60, lapse N58, lapsed V3E1A1, laptop N51, large A59R1, last A59, late A43R17, later R23A1,
          latest A19, latin N14A3, laugh N9V6, laughing G15N3, laughter N18, launch V4N3, launching
          G4N1, laundry N19A2, lava N29, lavender N10A3, law N60, lawn N19, laws N41, lawyer N27, lay
          V52N2, layer N18, layers N21, laying G6N1, lazy A15, lead N40V17A3, leader N23, leadership
          N13, leading G38A1, leaf N52, leak N5V1, leaked V5E1, lean A5V2N1, leap V10N6, leaps N4V3,
          learn V36, learned V21E3, learning G18N4, least A19R13, leather N17, leave V48N12, leaves
          N48V12, leaving G39, lecture N17V2, lectures N10V1, led V52E8, left N23V15A13E9, leg N17,
          legacy N12, legal A18, legend N32, legendary A27, legislation N14, legs N59, leisurely R59,
          length N20, lens N12, less R28A24, lesser A4N1R1, let V60, letter N60, letters N58, level
          N34A2V2, levels N16, li N18, liberal A11N2, liberty N15, library N32, license N13, licked
          V3A1E1, licking G10N1, lie N18V10, lied V3E2, lies V16N6, life N60, lifestyle N12, lift V14N7,
          lifted V7E6, lifting G14N1, lifts V15, light N45A14, lightbulb N12, lighted E7A5V1, lightning
          N32, lights N58V2, like P46V11A1, liked V10E1, likely A12, likes V13N1, lily N10A4, limbs N13,
          lime N5V1, limit N7V3, limited A12E3V2, limp A3N2, line N58V2, lined E9V5A1, lines N43, lion
          N60, lips N17, liquid N47A13, list N37V3, listed E3V2, listened V17, listening G16, lit
          E20V8N1, literary A18, literature N21, litmus N14, little A59R1, live V43A16, lived V52E8,
          lives V29N18, living N38G22, ll X60, load N14V4, loaded E5V3A2, loading G6N2, loan N17V1,
          local A43, located E11V2, lock V6N5, locked E4V4A3, log N9V1, logs N12V3, london N24, lonely
          A23, long A41R18, longer R50A5, longest A4R1, look V39N21, looked V60, looking G58N2, looks
          V32N9, loop N12, looped V9E3, loose A21R2, lose V16, loss N35, lost E27V27A6, lot N60, lots
          N16, loud A18, love N49V11, loved V13E2A1, lovely A5R1, lover N19, low A49R9, lower A13V1R1,
          lowered E2V2A1, luck N14V1, lunch N28, lying G55N3, m V50, machine N60, machu N30, macro
          N18A16, made V44E16, magazine N16, magic N27A9, magical A20, mail N24V3, main A32N1, maintain
          V12, maintained V10E1, majestic A14, major A43N4, majority N12, make V59, makes V44, makeup
          N18, making G56N4, male A30N16, man N60, managed V33E2, management N16, manager N23,
          maneuvering G3N2, manner N55, manners N12, mansion N19, manual N5A2, manufacturing N4G2,
          manuscript N21, many A59, map N24V4, maple N11A1, marathon N6A3, marble N19, march N10V1,
          marching G7N2, margin N12, marine A7N3, mark N36V7, marked E13V7A3, market N59, marketing
          N4G3, marks N16V2, marriage N50, married A14E11V7, mars N23, marsh N5A1, mary N25, mask N3V2,
          masks N4V1, mass N31A2R1, masses N6V1, massive A30, master N21V1, match N39V7, material N55A5,
          materials N16, math N12, matter N54V3R2, matters N21V2, mature V6A5, may X57N3, mayor N17,
          maze N13, me O60, meadow N21, meal N27, mean A9V9N2, meaning N35G5, means N17V11, meant V12E7,
          measure N22V6, measured E7V6A1, measures N12V1, meat N48V3, mechanic N6A1, mechanical A13,
          mechanism N12, mechanisms N14, medical A45N2, medicine N28, medieval A16N1, mediocre A3N2,
          mediterranean A3N2, medium N16A5, meet V25N1, meeting N59, melancholy A4N2, mellow A4V1,
          melody N12, melt V5N4, melted E10V3A1, melting G11N1, melts N4V3, member N24, members N53,
          memories N16, memory N32, men N60, mental A14, mention N5V2, merchandise N13, mercury N14,
          mere A21, merely R15, merging G6N1, merry N4A4, mess N19, message N36, met V53E6, metal N60,
          meter N17V2, method N13, methods N18, mexican A8N1, microwave N21V1, mid N7A7, middle N37A23,
          midnight N21, might X28, mighty A6R2, mile N14, miles N40, military A39N2, milk N57, milky
          A10N3, million M26, mind N58V2, minded A10V1, minds N15, mine N18A3O2, mining N13, minister
          N23V1, minor A23N3, minus C2R2A1N1, minute N21A1, minutes N21, mirror N57V3, mirrored V4E1,
          miss V5N4, missed V22E2, missile N15, missing G20A2, mist N44, mistake N30V1, misty N6A5, mix
          V3N2, mixed A6E4V2, mixing G11N2, mixture N32, mocking G4N1, model N31V2, moderate A10V2,
          modern A56N4, modest A13, moist A6V1N1, moisture A6N5V4, molten A17, moment N45, moments N17,
          money N60, monitor N4V2, monkey N60, monster N15, month N49, months N24, mood N20, moon N60,
          moonlight N33, moral A24, more R32A28, morning N60, mosquito N4A1, moss N14A1, most R41A19,
          mother N60, motion N60, motives N14, motor N16, motorcycle N60, mount N49V5, mountain N60,
          mountainous A13, mountains N60, mouse N12, mouth N36, move V45N12, moved V52E8, movement N60,
          movements N16, moves V50N10, movie N60, movies N15, moving G60, mozart N6A1, much A36R24, mud
          N29, muddy A4V1, mug N16, multiple A13N3, multiply V2N2A1, murder N29V1, murderer N13, muscle
          N17, muscles N21, museum N32, mushrooms N12, music N60, musical A22N2, musician N13, muslim
          A7N2, muslims N12, must X60, my D60, myself O16, mysterious A60, mystery N17, mystical A14,
          nail N11V2, name N59V1, named E31V2, names N27, narrative N4A1, narrow A39V1, narrowed E4V2,
          nasty A17, nation N34, national A30N8, nations N18, native A21N3, natural A53, nature N60,
          near P49A6R3, nearby R9A4P3, nearest A5R1P1, nearly R13, neat A8N2, necessary A17, neck N38,
          need V39N21, needed V28E14, needle N28, needs V27N12, negative A18, neglected E7V2,
          negotiations N22, neighbor N18, neighborhood N29, neighboring N5G1, neighbors N20, neither
          C11D2, neon N23, nerve N14, nervous A13, nest N15, nestled E14V4, net N13A6, network N15V1,
          never R60, new A52N8, newly R12, news N60, newspaper N28, newspapers N16, next A39R19P2, nice
          A35, nickel N6V1, night N60, no D50R9N2, noise N35A1, non A6N1, none N16, noon N18, nor C12,
          nora N12, normal A26, north N35A3R1, northern A19N4, northwest N3A1R1, nose N39, nosed A4V2,
          not R60, note N41V4, notebook N16, noted E5V4, notes N16, nothing N60, notice N12V3, noticed
          V10E1, notices V9N1, novel N53A2, novels N14, now R60, nt R12M3N3, nt R60, nuclear A30N1,
          number N59, numbers N18, numerous A14, nurse N20V1, nursing N5G1, nuts N14, o N13, oak N13,
          object N28, objective A4N2, objects N26V2, oblique A41, obscured E5V2, observe V5N1, observed
          V5A2E2, obstacles N13, obtained V37E9, obvious A14, occasion N21, occasional A10N3,
          occasionally R31, occupied V6E6, occurred V11E1, ocean N60, octopus N12, odd A7R1, of P60, off
          L38P17R3, offended V4E1A1, offensive A6N1, offer N15V4, offered V21, offering G6N1, offers
          V5N1, office N60, officer N27, official A11N8, often R60, oil N60, oily A7R1, old A58N2, older
          A17, oldest A7R1, olive N7A4, olympic A3N2, on P58L2, once R57S2, one M48O7N5, oneself O7,
          only R52A8, onto P60, open A47V10N2R1, opened V33E14, opening N21G17, opens V14, opera N31,
          operated E6V6, operating N9G5, operation N37, opinion N45, opinions N15, opponent N42,
          opportunity N14, opposed E8V4A2, opposite A17N2R2, opposition N21, or C60, oral A9N1, orange
          A34N24V1, orbit N9V2, orbits V59, orchestra N12, order N55V5, ordered V11E5A1, orderly A5N1,
          ordinary A14, organ N12, organization N21, organized V10E5A2, organizing G22, origin N15,
          original A36N3, ornate A9N1, orthodox A4N2, other A60, others N45, ought X4, our D60,
          ourselves O9, out L40P16R3, outcome N16, outdoor A22, outdoors R14, outer A18, outline N8V1,
          outside P24R20A11N5, outward A3R2, oven N18A9V2, over P48L9R3, overcast A6N1, overhead A8R4,
          overnight R12A4, overseas R3A2, overtaking G15, owl N13, own A59, owned E3V3, owner N20,
          oxygen N17, pace N31V1, pacific N12, pack N6V6, package N18, packed V5E5A2, packing G7N5,
          packs V6N1, paddle N3V3, page N23, paid V18E18, pain N39V2, painful A13, paint N56V4, painted
          E11V8, painter N21, painting N48G12, paintings N18, pair N23, pakistan N5A1, palace N40, pale
          A12N3, palm N29, pan N51V9, pancake N3V3, panda N60, panel N6V1, panic N6V3, paper N60, papers
          N26, parallel A4N1, paralyzed V3A1E1, parents N60, paris N60, park N58V2, parked E20V2,
          parking N44, part N59A1, particles N24, particular A20N1, parties N19, parts N27, party N60,
          pass V25N21, passage N35, passed V49E11, passenger N18, passengers N17, passes V20N5, passing
          G52N5, passive A6N1, past N24P17A14R5, paste N4V3, pat N8V1, patch N9V2, path N60, patient
          N54A6, patients N19, pattern N32, patterns N24, pause N7V1, paw N5V1, pawn N4V1, pay V50N10,
          peace N52, peaceful A31, peaks N60, pedal N4A1, peeling G19, peered E3V2, pen N33, penalty
          N19, pencil N24, peng N12, penguin N24, people N60, pepper N9V1, per P29N2, perceived E4V2,
          perched E19V2, perfect A32V1, perfectly R34, perform V14, performance N60, performed V16E6,
          performing G18, period N41, permit V3N2, permitted E4V1, person N60, personal A33, personality
          N27, perspective N60, pet N3A2V1, petals N24, phantom N3A2, phase N17, phone N59, photograph
          N13V1, photographic A12, phrase N7V1, physical A20, pianist N18, piano N35, picchu N30, pick
          V19N3, picked V20E8, picking G10N1, picks V13N1, picnic N18, picture N43, pictures N26,
          picturesque A17, piece N60, pieces N34, pig N22, pile N27V3, piled E5V3, pillow N15V1, pilot
          N25, pin N7V4, pinch N4V1, pine N6A2, pineapple N13, ping N18G1V1, pink A55N3V2, pinned E4V1,
          pipe N28V1, pit N14, pitch N15V1, pitched V5E4A1, pitcher N16, pixel A30, pizza N31, place
          N58V2, placed E38V8, places V16N12, placing G12, plague N13, plain N21A15R4, plains N24, plan
          N58V2, plane N59V1, planet N22, planets N16, planned E9V4A1, planning N7G3, plans N31V3, plant
          N58V2, planted V6E3, planting G8N3, plants N60, plastic A38N22, plate N58, platform N12, play
          N35V25, played V51E9, player N60, players N22, playing G45N15, plays V43N13, pleasant A12,
          please N55V5, pleased A5V1, pleasure N17, plot N25, plunge N6V1, plus C4A1N1, pocket N17, pod
          N4A1, poem N24, poet N19, poetry N19, point N57V3, pointed V11A4E1, points N38V6, poison
          N10V2, poisoned V5A3E1, pole N14, police N60, policeman N24, policemen N13, policies N14,
          policy N59, polish N3V2, polished A7V2, polite A14, political A60, politician N29, politicians
          N13, politics N30, pond N43, pong N16, pool N57, poor A60, popcorn N4E3, popped V15, popular
          A30, population N56, porch N25, port N10V2, portrait N23, posing G13N3, position N60, positive
          A16, possible A28, post N30A6V3, posted V3E2, pot N35, potatoes N23, potential A8N1, potted
          A22V1, pottery N12, pound N8V3, pounds N14, poured E51V9, pouring G29, pours V19, poverty N15,
          powder N15, power N60, powered E4A1V1, powerful A41, powers N30V1, practical A20, practice
          N22V11, practiced V6A1E1, practices N16V2, praise N14, praised V7E1, pre A3N2, precipitated
          V4E2, precise A12, predicted V4E2, preferred V3E2A1, preparation N14, prepared A10V9E6,
          preparing G37, prescribed V4E2, presence N36, present A29N11V3, presentation N17, presented
          V10E7, presents N7V2, preserve V7N1, preserved E7V1, president N60, press N25V7, pressed E8V4,
          presses V21N2, pressing G5N1, pressure N60, pretended V4E1, pretty R11A8, prevent V16,
          prevented V4E1, previous A14, prey N9V2, price N50, priced E4V1, prices N43, priest N15,
          primary A12N1, prime N9A8, prince N44, princess N25, princeton N12, principal A7N6, principle
          N12, principles N20, print N12V2, printed E9V1, printing N3G2, prior R5A1, prison N16,
          prisoner N21, prisoners N32, private A24, prize N14V2, pro A6N1, probably R16, problem N60,
          problems N46, procedure N13, process N54V3, processed E6V1, produce V21, produced V20E12,
          product N27, production N35, products N19, professed E6V4, profession N14, professional A19,
          professor N41, profile N9A3, profit N9V1, program N59, progress N15, project N56V2, projected
          E4V1, promise N15V2, promised V7E1, promising A5G3, promotion N13, pronounced A4E3V2, proof
          N9A1, proper A18, properly R15, property N38, proposal N38, proposed V12E4, prose N10V3A2,
          prospect N9V1, prosperity N13, protect V16, protected E9V6, protection N14, protective A15,
          protest N13V1, protested V5E1, proud A13R2, prove V17, proved V16E3, provide V16, provided
          V38E4, public A45N15, published V9E5, pudding G6N3, puffed V5E2, pull V21N10, pulled V38E2,
          pulling G15N1, pulls V60, pump N6V2, punished E4V1, pure A28, purple A49N11, purpose N25,
          purse N14, pursued E6V5A1, push V16N7, pushed V17E7, pushes V6N1, pushing G30N1, put V51E9,
          putting G42N2, pyramid N30, qualified A8E1, quality N40, quantum N4A1, quarrel N8V2, quarter
          N26, queen N60, question N58V2, questioned V11E4, questions N38, quick A44, quickly R60, quiet
          A50, quietly R16, quite R44D15, rabbit N56, raccoon N15, race N57V3, racing G24, rack V3N3,
          racket N19, racking G30, radiation N15, radio N30, raft N3V2, rage N25V1, ragged A6E2V1,
          raiders N39, railed E3V2, railing N8G4, railway N12, rain N56V4, rainbow N12V3, rains N3V2,
          rainy A16, raise V25N11, raised V18E9, raising G5N3, raked V4E3, ram N8V1, ramp N7V1, ran V60,
          random A12, rang V5N2, range N47V2, ranges V4N2, rank N12V1, ranks N11V1, rapid A15, rapidly
          R52, rare A20, rarely R13, rate N40V1, rates N15, rather R60, raw A19N1, rays N34V1, re
          V10N4A1E1, re X24, reach V19N3, reached V23E4, reaches V22N4, reaching G13, reaction N44, read
          V45E9, reading G49N11, ready A42R1, real A58R2, realistic A14, reality N16, realize V12,
          realized V37E1, realizes V16, really R60, realm N23, rear N7A3, rearward A2N2R1, reason N29V2,
          reasons N13V1, rebellion N14, recalled E4V2, received V42E11, recent A26, reciprocal A6N1,
          recited V7E1, recognition N15, recognized E13V9, recommended V10E3, record N53V2, recorded
          E6V6, recording N15G9, records N7V6, red A47N13, redoubled E4V1, reduce V14, reduced V14E9,
          reef N14V1, referred E6V1, refill N4V1, refined A4E2, reflected V7E6, reflecting G22,
          reflection N29, reflects V16, reflex N4A3, reform N10V6, refrigerated A4E3, refrigerator N13,
          refuse V4N1, refused V21E2, regained V17, regard N5V2, regarded E7V5, region N22, regions N13,
          register V5N2, registered A4V1, regret N7V3, regular A30, rejected V9E8, related E9A7V1,
          relations N24, relationship N14, relative A10N2, relaxed V5A5E1, release V10N5, released E7V3,
          relic N18, relics N13, relief N21, religion N13, religious A22, remain V17, remained V37E2,
          remaining G15, remains N13V7, remark N46, remarkable A19, remarks N40V2, remedy N5V2, remember
          V20, remembered V6E3, remote A37N4E1, remove V12, removed E8V5, render N7V6, rendered V4E3,
          renewed E3V2, rent N16V5, rented V3E2, repair V9N4, repaired V7E1, repeated E8V7, replaced
          E12V7, replied V5E1, reply N20V2, report N44V4, reported V10E7, reporter N12, reports N11V1,
          representative N5A5, represented E7V6, republican A10N3, republicans N12, reputation N27,
          request N8V1, requested V7E1, required E11V6, requires V13, rescue N9V1, rescued V3E2,
          research N30V1, resembles V12, reserve N4V3, reserved E4V2A1, resigned V6E1, resistance N17,
          resolved E4V1, resort N12V2, resources N22, respect N15V4, response N30, responsibility N22,
          responsible A33, rest N21V14, restaurant N52, resting G14N1, restless A13, restored V22E9,
          restoring G18, result N27V7, resulted V17E2, results N53V3, retail A4V2, retained V4E2,
          retired V8A1E1, retirement N16, retracted V4E1, retreat N9V3, retreats V4N3, return V24N19,
          returned V40E3, reveal V39, revealed V23E8, revealing G60, review N8V2, revived V10E3,
          revolution N25, revolutionary A6N1, rhythm N17, rice N23V1, rich A60, rid E5A2N1, riddle
          N34V1, riddled E3V2A1, ride V17N7, rides V13, ridge N7V1, ridges N4V2, riding G55N5, rifle
          N13, right N33R16A11, rights N49, rim N6V1, rimmed E3A2V2, ring N29V1, rings N6V1, ripples
          V12N9, rise N28V19, rises V41N3, rising G14N1, risk N15V1, rival A3N2V1, river N59, rivers
          N14, road N60, roads N23, roar N4V1, roast N9V1A1, roasted A9V1, robot N18, rock N59V1, rocket
          N12, rocks N58, rocky A60, rode V16, role N32, roll N8V8, rolled V25E4, roller N12, rolling
          G15A1, rolls N16V9, roman A16N8, romantic A18, roof N48V1, room N60, rooms N18V1, root N5V1,
          roots N13V1, rope N45, rose V24N10A3E1, rotate V9N6, rotating G20, rotation N12, rough
          A42R2N1, round A15N13V6R2, rounded E3V1A1, routine A6N4, row N24V1, rows N16, royal A27N6,
          rubber N55, rugged A8E1, ruin N4V1, ruined E6V3, ruins N12, rule N32V7, ruled V6E4, rules
          N36V2, ruling G4N4, rumbling G4N1, run N28V26E6, rune N16, runner N60, runners N18, running
          G57N3, runs V56N4, rural A13, rush N18V7, rushed V5E1, russia N17, russian A16N4, rust N4V2,
          rusted A9V2E1, rustling G7N3, s X39O15V5, sacred A20, sacrifice N6V5, sad A25, sadness N12,
          safe A34, safety N21, said V47E13, sail N10V2, sailed V10E1, sailing G50N10, salad N17, salary
          N16, sale N21, sales N25, salesman N17, salmon N14, salt N47V1, same A60, sand N59, sandwich
          N39, sandy A6N3, sang V14, sank V13, santa A3N3, sat V52N2, satellite N12, satisfied A5E2V2,
          sauce N19V1, save V29N2, saved V15E7, saving G9N2, saw V58N2, say V51N2, saying G11N2, scale
          N24V2, scales N11V1, scandal N20, scared A2V2E1, scarf N12, scarlet A6N1, scarred V2A2E1,
          scattered E20V2, scene N60, scenery N14, scenes N15, scenic A27, scent N13, schedule N7V1,
          scheduled E6V2, scheme N14, school N60, schools N20, science N31V1, scientific A14, scientists
          N19, scissors N21, scoop N5V2, scorched E6V5, score N23V4, scored V7E3, scottish A10N3, scrap
          N3V2, scraped V3E2, scratch N6V2, scream N5V1, screaming G8N3, screen N44V3, screw N3V2,
          sculpture N35, scurrying G4N1, sea N60, seagull A6N3, seagulls N4V3, seal N19V14, sealed
          E44V2A1, seamless A13R3, search N21V10, searched V16, searching G16, season N31V1, seasons
          N17, seat N40V2, seated E5V2A1, seating N4G3, seats N19V1, second A53N4R3, secret N32A28,
          secretary N58, secrets N12, section N24A1, secure A10V3, security N27, see V60, seeing G13N1,
          seem V23, seemed V43E2, seems V46, seen E46, seething A4G3, segment N7V1, segregated E2A2V1,
          seine N57A3, seized V12E2, self N53, selfie N12, sell V16N1, selling G13N2, senate N12,
          senator N20, send V16, sending G15, sense N56V4, sensed V4E1, sensitive A19, sent V32E14,
          sentence N31, separate A10V2, separated V6A2E1, sequence N17V1, sequestered E4V1, serene
          A32N3, series N44, serious A38, serve V21N2, served V33E7, serves V10N5, service N37V1,
          services N16, serving G11N3, session N13, set N22V20E18, sets V15N11, setting G28N11, settled
          V18E14, seven M20, several A60, severe A19, sex N19, sexual A14, shade N20V4, shades N15V4,
          shadow V50N10, shadows N27, shake V14N1, shaking G49N1, shall X15, shallow A12V1, shanghai
          N60, shape N22V1, shaped E11A2V1, shapes N22, share N9V6, shared E7V7, sharing G3N2, shark
          N60, sharp A48, shattered A9V6E3, shaving G6N1, she O60, shed V6E2N2, sheep N55, sheet N21V1,
          shelf N18, shell N26V2A1, shelter N10V2, shield N8V1, shift V10N3, shifting G9N2, shifts N60,
          shimmering G12N3, shine V5N2, shining G28N1, shiny A17, ship N60, shipping N5G1, ships N22,
          shirt N52, shirts N12, shock N28, shocked A4V3E2, shoe N44, shoes N60, shook V15, shoot V11N2,
          shooting G14N6, shoots V4N1, shop N30, shopping N14G7, shore N45, short A56R4, shorten V4A1,
          shot N52V7, should X60, shoulder N26V1, shouldered E3V2, shout N3V2, shouted V10E1, show
          N34V26, showed V57, shower N24V4, showered V4E1, showing G58N2, shown E44, shows V41N2,
          shriveled A4V2, shrouded E7V1, shtik N3A2, shut V10A3N3E2, shy A14V1, sick A27, side N58A2,
          sidelong N5A1, sides N23, sight N30, sign N49V11, signal N16V1, signed V18E4, significant A17,
          significantly R32, signs N23, silence N26V2, silent A22, silhouette N16, silk N12, silly A13,
          silver N47A12, similar A12, simple A36, simply R25, since P15S12R2, sing V12N4, singer N19,
          singing G44N12, single A43R4, sink N27V1, sinking G8N2, sister N28, sit V20, site N26, sitting
          G59, situated E4A1, situation N60, six M34, size N30, skateboard N51R3A3, skating N10G2,
          sketch N3V2, skewer N4V1, ski V6N6, skies N13, skill N16, skim N4V3, skin N46, skirt N28, skis
          N27, sky N60, skyline N11A3, skyscraper N15, slack N8V1, slam N5V1, slap N4V1, slashed V2E2A1,
          slavery N8V1, slaves N7V1, sleep N32V19, sleeper A4N2, sleeping G29N8, sleet N4V1, slept V6E3,
          slice N16V1, slices N13V3, slicing G21N1, slick A4V1N1, slides N14, slight A9N1V1, slightly
          R17, slim A8N1, slip V7N3A1, slipped V13E1, sloth N19, slow A59, slowed V4E3, slowing G18,
          slowly R60, small A60, smart A18, smash N7V3A1, smashed V7E4, smell N19V5, smells V7N4, smile
          N59, smiled V16, smiling G15, smith N15, smoke N52V8, smoking N16G13, smooth A56V2R1, smoothly
          R17, smoothness A4N2, smothered E2V2A1, snake N28, snap N6V3, snapped V12E1, snow N60,
          snowboard N21V1, snowy A23N1, snug N4A2, so R50S9, soaked E6V3, soaring G26, soccer N17,
          social A58N2, society N60, sodium N12, sofa N37, soft A59, softly R19, softness N8V1, software
          N13, soil N38V1, solar A17, sold V16E9, soldier N22, soldiers N39, solid A28, solitary A16,
          solution N60, solve V16, solved V31E2, some D56O4, someone N60, something N60, sometimes R31,
          somewhat R12, son N60, song N40, sons N12, soon R42, sophisticated A9E1, sore A5N2, sorry
          A8N2, sort N9R1, sought E3V2, soul N31, sound N44A11V5, sounded V6E1, sounds N15V11, soup N55,
          source N28, south N25R7A4, southerly R4A1, southern A12N2, soviet N5A3, space N60, spanish
          N6A3, spare A11V3, sparkling G16, sparks V6N1, speak V30, speaker N38, speakers N13, speaking
          G20N1, special A48, species N35, specific A16, specified V5E1, spectacular A5N2, speech N60,
          speed N59, speeding G13, spell N13V5, spending N8G4, spent V30E4, spherical A17N6, spider N14,
          spill V5N3, spilled V6E5, spin V15N3, spinning G35, spins V6N6, spirit N44, spirited A3V1E1,
          spirits N28, splashed V4E3A1, split N6V6A2, spoiled A4E1V1, spoke V60, spoken E10A1, sponge
          N10V1, spoon N33V1, sporting N3G2, sports N49, spot N34V3, spots N17, spotted E4V2A1, spray
          V3N2, spread V26E7N6, spreading G22, spring N59, square N25A19V2, squat A4V1, squeeze N4V2,
          squeezed E16V5, squirrel N36, squirrels N4V3, stable A12N1, stack N6V2, stacks V3N2, stacy
          N60, staff N27V2, stage N59, stain N6V2, staircase N13V3, stairs N29, stake N5V3, stalactites
          N3V3, stamp N8V3, stand V33N14, standard A13N6, standards N12, standing G54N6, stands V33,
          star N59, stared V17E1, starfish A4N3, stark A9N1, starry A14, stars N53, start V54N6, started
          V57E3, starting G6N5, startled V2A2E1, starts V59, state N58V2, stated V6E2, statement N32,
          states N60, static A59, station N60, statue N25, statues N19V1, stay V31N8, stayed V22,
          steadily R32, steady A58, steam N39V4, steaming N4G4, steel N31, steep A12, stem N10V1, stems
          V4N2, step N31V8, stepped V12E2, steps N15, stick N15V10, sticks N13V3, stiff A12N4R2, still
          R59, stillness N14A3, stir V6N4, stirred E19V4, stirring G9N1, stock N58V2, stocks N16, stolen
          E12, stomach N29V1, stone N59, stones N33, stood V60, stop V39N21, stopped V19E8, stopping
          G4N1, stops V26N5, store N50V2, stories N33, storm N60, storms N5V1, story N60, stove N24,
          straight A17R13N1, strain N9V2, strained V4A2E1, strange A60, stranger N14A1, strangers N12,
          strategic A4N1, straw N13, stray A3V3, streaks N3V3, stream N45V3, street N60, streets N52,
          strength N32, strengthened V6E1, stress N20, stretch V16N9, stretched E10V3, stretches V4N1,
          stretching G21N3, stride N5V1, strike N21V17, strikes V7N4, striking A6G5, string N20G3V1,
          strip N7V1, stroke N4V3, strong A51R3, struck V42E8, structure N41V1, struggle N15V1, stub
          V3N2, stuck V18E17, student N60, students N60, studied V31E3, studio N36, study N37V7, stuff
          N13, stuffed E5V5, stump N5V1, stupid A11N1, sturdy A12, style N60, subject N40A10, subjected
          E4V3, subordinate A4N1, substance N25, substances N14, subway N19, succeeded V10E4, success
          N60, successful A16, successfully R26, succulent A4N1, such A45D15, sudden A25, suddenly R60,
          suffered V20, suffering G12N5, suffocating G4N3, sugar N20V1, suggested V5E4, suit N57V3,
          suitcase N60, suited E3V1A1, suits N4V2, sulfuric A29, sum N17, summer N60, sun N60, sunday
          N21, sunlight N60, sunny A37, sunrise N51, sunset N60, sunshine N5V1, super A40R9, superior
          A17, supply N20V1, support N31V5, supported E10V8, supposed E13V1, supreme N8A3, sure A34R5,
          surf N7V2, surface N60, surfaces N15, surfboard N18A6, surged V5E1, surgeon N14, surgery N15,
          surprise N13, surprised A7V6E4, surprising A10G1, surrealism N30, surrender N4V2, surround
          V59, surrounded E45V2, surrounding G29, survey N6V2, survive V13, survived V8E1, suspect
          N19A2V2, suspected E10V1, suspended E7V3, swallowed V6E4, swam V4N1, swamp N17, swaying G33,
          sweat N10V1, sweater N13, sweep V4N2, sweeping G22A3, sweet A25, swept E8V7, swift A5N2, swim
          V9N8, swimming G43N17, swing N8V6, swinging G6A1, swirling G13N3, switch N5V2, sword N28,
          sworn E4A1, syllable N18, symbol N32, symbols N20, symphony N10A1, syrup N5V3, system N60,
          table N60, tableau N60, tables N14, tablet N16, tail N40, tailed V3E2, tailor N5V1, take V59,
          taken E40, takes V55, taking G59, talent N18, talk V20N20, talked V31, talking G59, talks
          N16V13, tall A46, tangled E6A2, tank N18, tap N7V4, tape N20, tapping G4N1, target N20V1, task
          N43, taste N25V5, tasty A8N1, tattered A5E2, taught E14V13, tax N41V1, taxed E4V1, taxes N18,
          taxi N19, tea N60, teacher N60, teaching N13G5, team N60, teams N14, tear N3V3, tears N30,
          teasing G6N5, technical A19, technology N12, teddy N28, teenagers N17, teeth N35, telephone
          N31, television N33, tell V27, telling G14N2, temper N21, temperate A3V3N1, temperature N60,
          temple N42, ten M41, tender N9A5, tennis N39, tense A6V1, tension N31, tent N21, term N55V2,
          terminal A4N2, terms N41, terrible A29, territory N12, terror N13, terrorism N12, terrorist
          A13N1, terrorists N13, test N40V4, tested V10E4A1, testing N6G5, tests N11V3, tete A4N2, text
          N29, texture N19, textured A10E1, than P50S10, that S45D10O3P2, the D60, theater N39, their
          D60, them O60, themes N4V1, themselves O28, then R60, thence N3V2, theories N22, theory N47,
          there O51R9, thermometer N14, these D59O1, thesis N12, they O60, thick A42R2N1, thickly R5A1,
          thief N14, thin A49, thing N52, things N60, think V44N1, thinking N15G11, third A51N7R2,
          thirst N4A1, this D53O7, those O37D23, thou N3A2, though S25R2P2, thought N27V26E7, thoughts
          N19, thousand M14, thousands N19, thread N12V1, threatened V6E1, three M60, threw V37, throat
          N12, throbbing G3N3, throne N12, through P58L1, throughout P25, throw V18N6, thrown E42,
          thrust V3N3A1, thunder N30, thy D4, ticket N14, tidal A12, tide N26, tides N4V1, tidy A4V1,
          tie N46V13, tied E13V5, ties V12N7, tiger N53, tight A27R2, tiles N4V1, till S4P1, tilt V57N3,
          time N60, timed E3A1V1, timelapse N60, times N60, tiny A19, tip N25V1, tire N12V3, tired A21,
          tires N9V1, tissue N23, title N25, to T32P28, toast N11V1, toaster N26, today N46, toe N7V2,
          toes N8V1, together R60, toilet N28, told V53E7, toll N4V1, tomb N60, tomorrow N14, tone
          N31V3, tones N14, tongue N24, tonight N18, too R60, took V60, tool N12, tooth N16, toothbrush
          N21, top N42A18, topped V6E2, tops N5V3, torn E9A2, torrid N4A1, toss V3N2, tossed V6E3, total
          A12, touch N32V18, touched V8E3, touching G7A1, tough A20, tourists N17, tow N5V1, toward P60,
          towards P60, towel N12V1, tower N60, towering G21, town N60, toy N57, trace N8V8, traced V5E3,
          track N38V2, tracks N14, trade N37A1, tradition N15, traditional A32, traffic N60, trail N19,
          train N54V6, trained E17V7, training N17G5, tramp N3V2, tranquil A49N11, transfer V3N3,
          transformation N60, transformed E16V9A1, transition N8V1, translation N14, transplant N4V2,
          trap N15V3, trapped E23, traps N16, trash N7V1, travel N27V12, traveled V24E4, traveling G17,
          travelled V7E1, tread N4V2, treadmill N3A3, treasure N58, treat V12, treated E19V15, treatment
          N40, treaty N17, tree N60, trees N60, trench V3N2, trial N37, trials N29, tribe N13, trick
          N12V1, tried V56E4, tries V17, triggered V7E3, trim N5V5A2E1, trimming G6N2, trip N35V6, trips
          N3V2, troops N49, tropical A31, trotting G18, trouble N49V1, troubled A5V1E1, truck N60, true
          A60, trumpet N10V1, trunk N18, trunks N17, trust N14V8, trusted V5E3, truth N49, try V40N2,
          trying G48, tube N11V1, tuck N3V2, tucked E6V1, tugged V5E1, tumbled V5E1, tumor N12, tune
          N13V1, tunnel N14, turf N3A2, turkey N18, turkish V3A3, turn V41N19, turned V54E6, turning
          G42N5, turns V16N5, turtle N27, tv N53, twenty M8N1, twice R8D5, twilight N13, twinkle V3N2,
          twist V57N3, twisted A5V2E2, two M60, tying G12N1, type N25V2, typical A19, typing G7N1, ugly
          A19N3, uhd N6A3, ukiyo N30, ultimate A16, ultimately R18, umbrella N53, umbrellas N60, unable
          A24, unbalanced A3V2, uncertain A16, uncover V16, uncovered V11E1, under P59, underfoot N3V2,
          underground A16R2N1, underneath P5R1, understand V31, understanding N9G7, understood E6V5,
          underwater A18N12, underworld N16, unemployment N13, unfailing A3G2, uniform N7A4, union N34,
          unique A39, unit N16, unite V6N1, united N46V2A1, universal A10N1, universe N26A1, university
          N26, unkempt A3V2, unknown A19, unless S7, unlike P3A1, unloading G4N1, unlocked V4A1,
          unsettled A4V1, untextured A21, until S40P20, unto P5, unusual A13, up L48P6R4N1, upon P56,
          upper A28, upset A9V6N5E1, upstairs R5N3A1, upward R13A3, upwards R14, urban A13N2, urge N5V1,
          us O58N2, use N32V28, used E31V29, uses V25N4, using G60, usual A15, usually R50, utensils
          N6V3, vacation N27, vacuum N19V1, vague A8N1, valley N35, valuable A18, value N32V1, valued
          E3V2, values N20, van N53, vanished V5E2, variable A6N5, varied A5V2, variety N19, various
          A33, vase N46A14, vast A60, ve X27, vegetable N9A3, vegetables N26, vehicle N49, vehicles N30,
          veil N3V2, vein N8A1, venture N6V3, ventured V20, verb N22, verbs N10V1, very R58A2, vessel
          N16, vibrant A21, vibrating G4N1, vice N5R1, victim N26, victims N17, victorian A12, victory
          N44, video N60, view N59, views N24V2, vigorous A13, vigorously R21, village N60, vintage
          A15N3, violence N12, violent A26, virus N18, vis P2N2, visible A18, visit N21V18, visited
          V10E4, vivid A27, vocal A5N1, voice N60, voices N12, void N6A2V1, volcanic A14, volcano N43,
          volume N15, vote N23V8, voted V11E1, vulgar A7N2, wages N12, wait V12N3, waited V15, waiter
          N13, waiting G27N7, wake N7V6, walk V33N27, walked V51, walking G60, walks V44N1, wall N60,
          walls N60, wan N6V1, wandering A4G3N1, want V58N2, wanted V55A3E2, wants V14N1, war N59, warm
          A59, warmed V6E2, warming G5N2, warned V10E2, warning N14G4, warrior N21, was X57V3, wash
          V13N4, washed E15V10, washes V7N3, washing G41N13, waste N19V1, wasted E6V3, watch N46V12,
          watched V22E1, watching G38, water N60, watercolor N34, waterfall N35, watering G13N2,
          watermelon N15, waters N33, wave N29V2, waves N60, waving G16, wax N15V1, way N60, ways N23,
          we O60, weak A17, wealth N32, weapons N18, wear N47V13, wearing G60, weather N59V1, weathered
          E15, weave N5V4, weaving G3N2, web N21, wedding N39, week N55, weekend N13, weekly A7N1, weeks
          N19, weeping N6G4, weighed V4E1, weight N29, welcome N8A6V1, welcoming G4A1, well R55N4, went
          V60, were X57V3, west N23R3A2, western A18N3, wet A47V2N1, whale N45, what S60, whatever S10,
          wheat N28, wheel N33, wheels N13, when S60, whenever S10, where S60, whether S31P1, which S60,
          while S57N2, whipped E7V4, whiskey N18, whispered V7E1, whistle N6V3A2, whistling G4N1, white
          A52N8, who S60, whoever S4, whole A53N6, whom S6, whose D16, why S16, wide A40R20, wife N60,
          wild A60, wilderness N13, will X58N2, win V26N6, wind N58V2, winding G10A3, window N60,
          windows N53, winds N40V6, wine N60, wing N12, wings N60, winning G36, winter N56, wiped V5E2,
          wire N21, wisdom N32, wise A14R1, wish N16V8, wishes N17V2, witch N20, with P60, withholding
          G3N2, within P55, without P60, witness N20, witnessed V4E1, wizard N12, wo X39, wolf N58,
          woman N60, women N60, won V46E13, wonder N10V5, wood N50, wooden A59N1, woods N34, word N60,
          words N60, wore V40, work N43V17, worked V58E2, worker N28, workers N46, working G53N7, works
          V34N21, world N60, worldly A4R1, worldwide A4R2, worn E8A3V1, worried A5E2V2, worry V6N6,
          worrying G4A1, worse A14, worst A11R2, worth A10N3, would X60, wound N29V2, wounded E8A3V1,
          wrapped E4V4, wrinkled E4V2, write V46, writer N27, writes V11N1, writing G27N24, written E37,
          wrong A52N2, wrote V43, x N15, y N6A1, yacht N17, yard N42, yawning G3N1A1, ye N2P1O1, year
          N60, years N60, yellow A51V5N4, yesterday N16, yet R40C9, yoga N25, yoke N4V1, york N39, you
          O60, young A60, younger A12, your D60, yourself O19, youth N20, zebra N44, zero M5A2, zhang
          N12, zoom N35V17A7E1
        """

    /// Three tags in a row and how often they were seen.
    static let triples = """
        | AAA 53, AAC 20, AAE 3, AAF 55, AAK 46, AAN 1776, AAP 11, AAR 4, ACA 673, ACD 32, ACE 16, ACG
          29, ACM 3, ACN 56, ACO 19, ACP 10, ACR 96, ACV 60, ACX 9, ADA 8, ADK 4, ADN 98, AEA 7, AEF 4,
          AEK 4, AEM 3, AEN 68, AEP 17, AFA 5, AFD 13, AFN 48, AFO 11, AFP 22, AFR 11, AFS 12, AGC 3,
          AGD 7, AGF 8, AGN 126, AGP 12, AKA 300, AKC 160, AKD 26, AKE 35, AKF 20, AKG 29, AKK 6, AKL
          11, AKN 410, AKO 25, AKP 60, AKR 51, AKS 9, AKT 3, AKV 18, AKX 20, ALK 3, ALN 3, AMF 21, AMK
          10, AMN 23, ANA 150, ANC 557, AND 85, ANE 255, ANF 11814, ANG 458, ANK 1221, ANL 8, ANM 10,
          ANN 2312, ANO 88, ANP 5291, ANR 324, ANS 330, ANT 193, ANV 1218, ANX 1237, AOV 22, AOX 43, APA
          251, APC 4, APD 905, APE 9, APF 6, APG 70, APK 10, APM 53, APN 586, APO 82, APP 22, APR 8, APS
          16, APV 4, APX 6, ARA 14, ARE 3, ARF 43, ARK 17, ARN 56, ARP 42, ARR 18, ART 13, ARV 5, ASA 4,
          ASD 54, ASE 4, ASN 14, ASO 93, AST 4, ASV 4, ASX 4, ATO 3, ATV 324, ATX 8, AVA 4, AVD 21, AVF
          7, AVK 6, AVN 12, AVO 4, AVP 14, AVR 3, AVT 11, AXA 3, AXD 19, AXE 12, AXF 8, AXG 6, AXO 3,
          AXR 10, AXV 3, AXX 6, CAA 41, CAC 40, CAF 234, CAK 137, CAN 603, CAO 3, CAP 49, CAR 3, CAS 7,
          CAT 7, CAV 7, CAX 6, CDA 191, CDD 6, CDE 4, CDG 19, CDK 5, CDN 790, CDR 6, CDV 3, CEA 4, CEC
          4, CEF 29, CEK 20, CEL 3, CEN 20, CEP 23, CER 3, CES 3, CET 6, CGA 14, CGC 3, CGD 66, CGE 3,
          CGF 37, CGK 5, CGL 12, CGN 69, CGO 12, CGP 62, CGR 22, CGT 4, CKA 13, CKE 3, CKK 3, CKN 62,
          CKP 14, CKR 4, CKV 7, CMA 8, CMF 5, CMN 17, CMV 5, CMX 6, CNA 3, CNC 73, CND 11, CNE 10, CNF
          648, CNG 63, CNK 94, CNN 186, CNP 244, CNR 38, CNS 10, CNT 17, CNV 101, CNX 124, COF 3, COP 3,
          COR 7, COV 91, COX 86, CPA 12, CPD 62, CPF 12, CPK 3, CPN 31, CPO 4, CPR 8, CPS 3, CRA 70, CRC
          5, CRD 52, CRE 23, CRF 45, CRG 42, CRK 47, CRM 5, CRN 11, CRO 34, CRP 49, CRR 45, CRV 136, CRX
          7, CSD 3, CSO 4, CTV 8, CVA 75, CVC 6, CVD 296, CVE 5, CVF 85, CVG 96, CVK 5, CVL 39, CVM 7,
          CVN 72, CVO 101, CVP 151, CVR 55, CVS 12, CVT 61, CXA 10, CXE 26, CXG 3, CXR 51, CXV 11, CXX
          3, DAA 1020, DAC 304, DAD 12, DAE 66, DAF 273, DAG 94, DAK 453, DAM 44, DAN 14634, DAO 7, DAP
          100, DAR 42, DAS 7, DAT 11, DAV 41, DAX 19, DDA 58, DDK 13, DDN 263, DDR 3, DEA 36, DEC 3, DED
          4, DEF 10, DEK 59, DEL 7, DEN 555, DEO 3, DEP 5, DER 5, DEV 5, DEX 3, DGA 31, DGC 5, DGD 5,
          DGF 3, DGG 5, DGK 5, DGM 6, DGN 641, DGP 7, DGR 6, DGV 3, DKA 14, DKC 3, DKN 59, DKO 3, DMA
          21, DMC 3, DME 3, DMF 16, DMK 95, DMM 4, DMN 187, DMP 4, DMS 5, DMV 3, DMX 6, DNA 440, DNC
          1226, DND 267, DNE 430, DNF 13171, DNG 1053, DNK 2641, DNL 54, DNM 22, DNN 6632, DNO 234, DNP
          10693, DNR 1099, DNS 727, DNT 475, DNV 6042, DNX 4878, DOK 3, DPA 3, DPD 11, DPK 20, DPN 11,
          DRA 386, DRE 140, DRF 25, DRG 10, DRK 169, DRN 105, DRP 6, DRR 14, DRV 4, DSV 4, DVD 7, DVF 3,
          DVK 29, DVN 5, DVP 11, DVR 8, DVT 6, DXN 3, DXV 4, EAA 6, EAC 8, EAF 34, EAK 7, EAN 134, EAP
          25, ECA 26, ECD 12, ECE 40, ECG 4, ECN 3, ECO 3, ECP 4, ECR 23, ECV 16, ECX 4, EDA 53, EDD 5,
          EDK 4, EDM 3, EDN 194, EDR 5, EEF 6, EEP 15, EFD 11, EFN 4, EFP 9, EFR 3, EGC 3, EGN 5, EGP
          11, EKA 29, EKC 33, EKD 19, EKE 9, EKG 30, EKL 42, EKN 28, EKO 7, EKP 36, EKR 11, EKS 5, EKV
          7, EKX 7, ELC 4, ELD 14, ELF 51, ELK 4, ELN 7, ELP 126, ELR 14, ELS 4, ELT 14, EMK 4, EMM 3,
          EMN 11, ENA 9, ENC 54, END 3, ENE 9, ENF 850, ENG 11, ENK 70, ENN 136, ENO 4, ENP 300, ENR 13,
          ENS 13, ENT 13, ENV 89, ENX 70, EOC 4, EOD 3, EOF 19, EOP 15, EOR 6, EOV 5, EOX 11, EPA 295,
          EPC 3, EPD 1639, EPE 12, EPF 24, EPG 76, EPK 10, EPM 53, EPN 801, EPO 33, EPP 27, EPR 36, EPS
          5, ERA 18, ERC 11, ERD 7, ERF 160, ERK 12, ERP 129, ERR 30, ERS 7, ERT 4, ESA 4, ESD 28, ESN
          6, ESO 44, ESR 19, ESS 4, ETN 3, ETV 251, ETX 11, EVD 4, EVP 4, EXA 4, EXD 6, EXE 4, EXP 3,
          EXR 3, EXX 3, FAA 363, FAC 73, FAD 39, FAE 12, FAF 14, FAG 33, FAK 109, FAL 7, FAN 2024, FAP
          286, FAR 11, FAS 12, FAT 32, FAV 16, FAX 5, FCD 3, FCN 4, FCO 5, FCP 3, FCR 3, FCS 3, FDA
          7941, FDD 60, FDE 356, FDG 371, FDK 5, FDM 126, FDN 15836, FDO 3, FDP 25, FDR 452, FDV 22, FDX
          3, FEA 12, FEC 7, FEE 3, FEK 11, FEL 9, FEN 121, FEP 138, FER 16, FET 7, FFA 2846, FFC 20, FFD
          24589, FFE 326, FFG 499, FFK 206, FFL 3, FFM 628, FFN 5552, FFO 8844, FFP 998, FFR 863, FFS
          471, FFT 31, FFV 3737, FFX 509, FGA 66, FGC 4, FGD 116, FGK 6, FGL 14, FGN 143, FGO 9, FGP
          102, FGR 34, FGS 3, FGT 12, FGV 5, FGX 9, FKA 17, FKC 4, FKD 12, FKE 3, FKF 9, FKN 74, FKO 49,
          FKP 7, FKR 11, FKS 7, FKV 29, FKX 12, FMA 69, FMC 5, FMF 3, FMK 9, FMN 534, FMP 23, FMR 3, FMV
          4, FMX 10, FNA 190, FNC 181, FND 152, FNE 100, FNF 191, FNG 442, FNK 464, FNM 13, FNN 1551,
          FNO 10, FNP 934, FNR 127, FNS 45, FNT 12, FNV 905, FNX 876, FOA 12, FOC 3, FOD 9, FOK 4, FON
          10, FOP 9, FOR 279, FOS 4, FOV 6094, FOX 2554, FPA 146, FPD 917, FPE 8, FPG 48, FPK 10, FPM
          29, FPN 171, FPO 15, FPP 17, FPR 6, FPS 8, FRA 200, FRC 7, FRD 96, FRE 63, FRF 3, FRG 23, FRK
          357, FRL 27, FRM 4, FRN 30, FRO 64, FRP 96, FRR 71, FRS 13, FRV 60, FRX 6, FSA 32, FSD 175,
          FSE 3, FSG 3, FSK 4, FSM 8, FSN 49, FSO 161, FSP 3, FSR 15, FSV 26, FSX 130, FTV 49, FVA 180,
          FVC 7, FVD 2134, FVE 25, FVF 19, FVG 29, FVK 21, FVL 355, FVM 21, FVN 208, FVO 243, FVP 310,
          FVR 144, FVS 27, FVT 41, FVX 3, FXA 53, FXD 37, FXE 30, FXN 16, FXO 188, FXP 3, FXR 164, FXV
          8, FXX 8, GAA 20, GAC 16, GAF 35, GAK 13, GAN 305, GAP 20, GAR 3, GAV 3, GCA 5, GCD 3, GCG 97,
          GCN 6, GCO 3, GCR 27, GCV 3, GDA 618, GDD 8, GDE 15, GDG 16, GDM 8, GDN 1734, GDR 14, GEF 9,
          GEN 14, GEP 9, GFA 6, GFM 3, GFN 3, GFP 3, GFR 4, GGN 12, GGP 3, GKA 9, GKC 6, GKD 6, GKG 7,
          GKN 11, GKO 8, GKR 13, GKS 3, GKX 3, GLC 7, GLD 78, GLF 35, GLN 41, GLP 71, GLR 9, GLT 30, GMA
          13, GME 3, GMK 6, GMN 24, GMP 4, GNA 7, GNC 108, GND 8, GNE 6, GNF 1136, GNG 36, GNK 149, GNL
          3, GNN 253, GNP 554, GNR 40, GNS 33, GNT 12, GNV 170, GNX 62, GOC 5, GOD 6, GOF 54, GOK 3, GOL
          9, GOM 3, GON 5, GOP 43, GOR 12, GOS 3, GOT 20, GOV 18, GOX 13, GPA 131, GPD 1525, GPE 9, GPF
          22, GPG 4, GPM 7, GPN 652, GPO 24, GPP 50, GPR 5, GRA 27, GRC 19, GRD 10, GRE 4, GRF 171, GRK
          37, GRN 5, GRP 257, GRR 54, GRS 6, GRT 7, GRV 3, GSA 3, GSD 17, GSG 6, GSN 7, GSO 21, GSS 3,
          GST 7, GSX 4, GTV 190, GTX 6, GVF 3, GXA 5, GXD 5, GXR 6, KAA 30, KAC 78, KAD 5, KAE 4, KAF
          55, KAK 115, KAN 871, KAP 53, KAR 51, KAT 16, KCA 134, KCD 296, KCE 19, KCG 9, KCK 98, KCM 3,
          KCN 123, KCO 61, KCP 46, KCR 55, KCS 3, KCT 3, KCV 111, KCX 4, KDA 240, KDD 6, KDE 8, KDG 19,
          KDK 27, KDM 5, KDN 1149, KDP 6, KDR 17, KEA 23, KEC 18, KED 3, KEF 22, KEK 15, KEL 7, KEN 322,
          KEP 89, KER 6, KET 4, KGA 64, KGC 12, KGD 543, KGE 6, KGF 5, KGK 4, KGL 19, KGM 7, KGN 221,
          KGO 37, KGP 98, KGR 52, KGS 15, KGT 24, KGV 4, KKC 5, KKD 10, KKK 11, KKN 12, KKO 71, KKR 3,
          KKV 9, KKX 5, KLA 9, KLF 6, KLN 81, KMF 21, KMG 3, KMK 17, KMN 18, KMP 3, KMR 3, KMS 3, KNA
          95, KNC 32, KND 18, KNE 5, KNF 366, KNG 88, KNK 435, KNL 32, KNN 763, KNO 3, KNP 178, KNR 100,
          KNS 16, KNT 7, KNV 110, KNX 51, KOC 3, KOG 17, KOK 9, KON 5, KOO 4, KOR 35, KOV 540, KOX 202,
          KPA 88, KPD 314, KPE 13, KPG 16, KPK 95, KPM 3, KPN 129, KPO 4, KPP 11, KPR 10, KPS 3, KRA 41,
          KRC 6, KRD 237, KRE 18, KRF 20, KRG 87, KRK 42, KRN 13, KRO 305, KRP 29, KRR 24, KRS 10, KRT
          11, KRV 26, KRX 3, KSA 25, KSD 127, KSE 3, KSG 9, KSK 5, KSN 27, KSO 65, KSR 6, KSS 20, KSV
          39, KSX 14, KTK 3, KTV 10, KVA 10, KVC 7, KVD 152, KVF 13, KVG 6, KVK 18, KVL 169, KVM 3, KVN
          34, KVO 33, KVP 27, KVR 61, KVS 3, KVT 21, KXA 38, KXD 82, KXE 14, KXK 6, KXN 9, KXO 11, KXR
          27, KXV 3, KXX 7, LAA 6, LAF 7, LAK 4, LAN 32, LCD 3, LCG 3, LCO 3, LCP 3, LCR 6, LCV 96, LDA
          121, LDD 13, LDE 3, LDG 5, LDN 541, LFA 6, LFD 3, LFN 198, LFP 3, LFR 3, LGD 6, LGF 3, LGG 3,
          LGN 4, LGP 4, LKD 4, LKF 3, LKG 12, LKK 5, LKN 3, LKO 5, LKP 3, LKR 9, LKX 3, LMN 9, LMP 3,
          LNA 4, LNC 11, LNE 3, LNF 97, LNG 4, LNK 8, LNN 31, LNP 149, LNR 13, LNS 3, LNT 4, LNX 3, LOF
          3, LPA 26, LPD 388, LPE 3, LPF 3, LPG 20, LPM 8, LPN 145, LPO 25, LPP 8, LPR 8, LRA 3, LRC 4,
          LRF 47, LRP 17, LRR 15, LSD 10, LSO 35, LTV 75, MAA 5, MAC 4, MAN 166, MAP 7, MCA 3, MCM 17,
          MCR 6, MCV 5, MDF 4, MDN 15, MEA 6, MEN 7, MFO 4, MFP 9, MFR 3, MGN 6, MGP 3, MKA 22, MKC 4,
          MKD 3, MKE 11, MKG 3, MKM 50, MKN 91, MKO 4, MKP 14, MMD 8, MMF 26, MMK 5, MMM 7, MMN 136, MMP
          15, MNA 25, MNC 24, MND 25, MNE 18, MNF 508, MNG 89, MNK 74, MNM 3, MNN 79, MNO 4, MNP 218,
          MNR 43, MNS 13, MNT 15, MNV 263, MNX 222, MOV 3, MPD 85, MPM 21, MPN 11, MPO 7, MRF 5, MRP 6,
          MSV 8, MSX 5, MVD 4, MVM 7, MVV 3, MXA 3, MXD 11, MXE 6, MXG 5, MXM 5, MXN 5, NAA 21, NAC 42,
          NAF 216, NAG 7, NAK 21, NAN 494, NAP 274, NAR 10, NAS 9, NAT 16, NAV 6, NAX 3, NCA 277, NCD
          644, NCE 31, NCG 161, NCK 12, NCM 22, NCN 1398, NCO 72, NCP 50, NCR 235, NCT 3, NCV 470, NCX
          71, NDA 105, NDD 13, NDE 4, NDG 3, NDM 5, NDN 564, NDR 11, NDV 18, NEA 9, NEC 6, NEE 3, NEF
          44, NEK 16, NEL 30, NEN 64, NEP 805, NER 52, NES 4, NET 27, NEV 3, NEX 10, NFA 166, NFC 5, NFD
          528, NFE 3, NFG 27, NFK 17, NFM 32, NFN 226, NFO 101, NFP 278, NFR 213, NFS 125, NFT 18, NFV
          24, NGA 94, NGC 52, NGD 643, NGE 11, NGF 97, NGG 3, NGK 14, NGL 88, NGM 6, NGN 452, NGO 24,
          NGP 1141, NGR 223, NGS 20, NGT 67, NKA 765, NKC 641, NKD 1075, NKE 278, NKF 134, NKG 749, NKK
          49, NKL 25, NKM 13, NKN 1276, NKO 398, NKP 475, NKR 688, NKS 270, NKT 6, NKV 420, NKX 124, NLC
          9, NLD 16, NLF 51, NLK 3, NLP 34, NLR 4, NLT 7, NMF 22, NMK 9, NMN 31, NMP 3, NMV 5, NMX 6,
          NNA 75, NNC 377, NND 67, NNE 172, NNF 6258, NNG 425, NNK 1068, NNL 9, NNM 4, NNN 1375, NNO 32,
          NNP 2475, NNR 562, NNS 128, NNT 59, NNV 1013, NNX 990, NOF 9, NOP 3, NOR 17, NOT 3, NOV 279,
          NOX 174, NPA 2190, NPC 14, NPD 12042, NPE 85, NPF 59, NPG 519, NPK 70, NPM 290, NPN 7494, NPO
          339, NPP 204, NPR 103, NPS 84, NPT 7, NPV 6, NPX 17, NRA 102, NRC 27, NRD 14, NRE 48, NRF
          1073, NRG 85, NRK 91, NRL 3, NRN 23, NRO 10, NRP 236, NRR 165, NRS 22, NRT 13, NRV 608, NRX
          51, NSA 41, NSD 276, NSE 9, NSG 87, NSK 5, NSM 4, NSN 77, NSO 465, NSR 27, NSS 30, NST 5, NSV
          258, NSX 242, NTN 9, NTR 4, NTV 943, NTX 37, NVA 622, NVC 170, NVD 3041, NVE 93, NVF 625, NVG
          72, NVK 113, NVL 664, NVM 140, NVN 613, NVO 533, NVP 1972, NVR 953, NVS 217, NVT 430, NVV 16,
          NXA 1011, NXC 3, NXD 811, NXE 2024, NXF 28, NXG 2067, NXK 26, NXM 90, NXN 215, NXO 30, NXP
          464, NXR 1395, NXS 18, NXT 46, NXV 404, NXX 368, OAC 9, OAF 51, OAK 5, OAN 38, OAP 19, OAR 3,
          OAT 7, OCD 15, OCO 11, OCR 7, OCV 22, ODA 90, ODD 7, ODF 3, ODN 177, ODO 3, ODR 7, ODV 17, OED
          6, OEF 6, OEN 3, OEP 8, OER 4, OFA 3, OFD 4, OFN 4, OFO 7, OFP 9, OFT 3, OGA 6, OGD 10, OGF
          13, OGM 3, OGN 4, OGP 14, OGR 4, OGT 4, OKC 9, OKD 8, OKF 5, OKG 14, OKK 11, OKN 13, OKO 18,
          OKP 4, OKR 9, OKV 8, OLD 4, OLF 28, OLK 4, OLP 36, OLR 6, OLS 3, OMK 6, OMM 4, OMN 4, ONC 9,
          ONF 67, ONK 15, ONN 6, ONP 17, ONR 5, ONV 5, ONX 4, OOF 3, OOP 3, OOV 6, OOX 11, OPA 47, OPD
          420, OPF 11, OPG 24, OPK 3, OPM 9, OPN 120, OPO 18, OPP 11, OPR 10, ORA 32, ORD 3, ORE 7, ORF
          133, ORG 3, ORK 15, ORP 39, ORR 50, ORS 10, ORT 8, ORV 638, ORX 19, OSD 16, OSG 5, OSO 50, OSR
          8, OST 4, OSV 13, OSX 12, OTV 122, OTX 5, OVA 394, OVC 44, OVD 3352, OVE 56, OVF 218, OVG 86,
          OVK 46, OVL 352, OVM 106, OVN 529, OVO 623, OVP 1088, OVR 737, OVS 175, OVT 512, OVV 21, OVX
          14, OXA 323, OXC 7, OXD 459, OXE 609, OXF 29, OXG 307, OXK 9, OXM 19, OXN 67, OXO 8, OXP 114,
          OXR 1129, OXS 7, OXT 4, OXV 545, OXX 168, PAA 242, PAC 82, PAE 9, PAF 201, PAG 12, PAK 75, PAM
          4, PAN 2750, PAO 3, PAP 186, PAR 13, PAS 22, PAT 17, PAV 4, PAX 12, PCN 15, PCP 6, PCR 3, PDA
          4571, PDD 91, PDE 198, PDG 182, PDK 10, PDM 101, PDN 17721, PDR 208, PEA 7, PEC 3, PEF 4, PEK
          4, PEN 129, PEP 6, PGA 67, PGC 11, PGD 197, PGE 4, PGF 132, PGK 7, PGL 21, PGM 22, PGN 272,
          PGO 63, PGP 73, PGR 24, PGS 12, PGT 8, PKA 21, PKC 6, PKD 31, PKE 4, PKF 5, PKG 7, PKK 3, PKM
          4, PKN 143, PKO 6, PKP 8, PKV 7, PMA 31, PMC 12, PMD 8, PME 4, PMF 104, PMG 4, PMK 30, PMM
          110, PMN 311, PMP 23, PMR 7, PMS 3, PMX 5, PNA 65, PNC 603, PND 69, PNE 52, PNF 5456, PNG 215,
          PNK 928, PNL 4, PNM 21, PNN 1443, PNO 90, PNP 1544, PNR 114, PNS 146, PNT 96, PNV 220, PNX
          356, POA 4, POC 21, POD 28, POE 5, POF 462, POG 7, POK 41, PON 17, POO 11, POP 86, POR 44, POS
          28, POT 12, POV 18, POX 30, PPA 19, PPD 340, PPF 6, PPG 4, PPK 5, PPM 14, PPN 140, PPO 12, PPP
          10, PPR 5, PRA 55, PRC 4, PRD 35, PRE 12, PRF 40, PRG 22, PRK 18, PRM 17, PRN 7, PRP 20, PRR
          14, PSA 6, PSD 29, PSG 3, PSN 30, PSO 37, PSR 3, PST 8, PSV 7, PSX 11, PTV 8, PVL 3, PVN 4,
          PVP 5, PXE 24, RAA 49, RAC 93, RAD 22, RAE 4, RAF 588, RAG 5, RAK 67, RAM 5, RAN 580, RAO 29,
          RAP 348, RAR 27, RAS 50, RAT 73, RAX 8, RCA 4, RCD 5, RCG 8, RCN 7, RCO 3, RCP 11, RCR 101,
          RCV 31, RCX 4, RDA 132, RDD 8, RDE 4, RDG 3, RDM 4, RDN 554, RDR 17, REA 22, REC 22, RED 34,
          REF 264, REK 52, REL 22, REM 5, REN 207, REO 8, REP 286, RER 23, RES 26, RET 27, REX 4, RFA 6,
          RFD 34, RFE 3, RFK 3, RFN 87, RFP 16, RFR 12, RFV 6, RGA 21, RGC 7, RGD 90, RGF 54, RGK 11,
          RGL 25, RGN 49, RGO 13, RGP 90, RGR 8, RGS 4, RGT 17, RKA 80, RKC 35, RKD 236, RKE 162, RKF
          11, RKG 217, RKK 24, RKL 4, RKN 58, RKO 191, RKP 34, RKR 49, RKS 29, RKV 16, RKX 11, RLF 3,
          RLN 3, RLP 29, RMA 5, RMC 3, RMK 4, RMM 4, RMN 54, RNC 31, RNE 3, RNF 103, RNG 3, RNK 83, RNN
          20, RNP 52, RNR 4, RNS 3, RNT 4, RNV 13, RNX 7, ROD 4, ROR 296, ROV 89, ROX 54, RPA 105, RPD
          1146, RPF 8, RPG 54, RPK 3, RPM 31, RPN 245, RPO 51, RPP 79, RPR 16, RPS 4, RPV 3, RRA 117,
          RRC 15, RRD 24, RRE 58, RRF 309, RRG 7, RRK 54, RRL 3, RRM 10, RRN 16, RRO 9, RRP 136, RRR 53,
          RRS 52, RRT 10, RRV 89, RRX 13, RSD 38, RSG 6, RSN 9, RSO 122, RSV 4, RTV 136, RTX 7, RVA 77,
          RVC 27, RVD 651, RVE 8, RVF 171, RVG 207, RVK 38, RVL 168, RVM 13, RVN 156, RVO 221, RVP 395,
          RVR 140, RVS 64, RVT 108, RXA 24, RXD 37, RXE 99, RXG 13, RXN 7, RXO 7, RXP 5, RXR 47, RXV 7,
          RXX 4, SAA 20, SAC 3, SAD 4, SAN 88, SAO 4, SAP 4, SAX 8, SDA 125, SDE 3, SDG 6, SDN 879, SEF
          11, SEP 10, SGD 23, SGF 24, SGN 24, SGP 42, SGR 7, SGT 7, SKN 3, SKO 4, SKP 4, SMN 14, SMP 3,
          SNA 3, SNC 18, SNF 5, SNG 3, SNK 5, SNN 28, SNO 3, SNP 17, SNR 8, SNT 5, SNV 93, SNX 101, SON
          4, SOR 24, SOT 10, SOV 812, SOX 512, SPD 7, SPN 5, SRA 6, SRD 4, SRE 19, SRG 4, SRP 10, SRR 4,
          SRV 24, SRX 11, SSA 4, SSD 15, SSE 4, SSN 16, SSO 19, SST 10, STV 64, SVA 31, SVD 107, SVF 15,
          SVG 5, SVL 9, SVN 25, SVO 51, SVP 73, SVR 25, SVS 14, SVT 17, SVV 3, SXA 43, SXD 61, SXE 65,
          SXG 44, SXN 9, SXO 52, SXP 9, SXR 68, SXT 4, SXV 49, SXX 30, TKV 3, TNF 15, TNP 3, TOV 3, TRV
          6, TRX 3, TVA 197, TVC 38, TVD 1273, TVE 11, TVF 469, TVG 17, TVK 55, TVL 150, TVM 16, TVN
          350, TVO 214, TVP 375, TVR 161, TVS 71, TVT 17, TVV 13, TVX 5, TXA 15, TXD 4, TXE 101, TXG 6,
          TXN 4, TXR 9, VAA 73, VAC 80, VAD 15, VAE 5, VAF 210, VAG 4, VAK 67, VAL 4, VAM 3, VAN 943,
          VAO 4, VAP 189, VAR 13, VAS 24, VAT 13, VCA 8, VCD 11, VCE 9, VCN 8, VCO 9, VCR 9, VCV 245,
          VCX 11, VDA 2257, VDD 102, VDE 82, VDG 77, VDK 9, VDM 81, VDN 8744, VDP 8, VDR 67, VDV 7, VEC
          5, VED 3, VEF 24, VEK 6, VEL 9, VEN 26, VEP 116, VER 6, VET 10, VFD 21, VFK 8, VFN 69, VFO 11,
          VFP 28, VFR 8, VGA 9, VGC 6, VGD 180, VGF 52, VGK 7, VGL 22, VGN 74, VGO 7, VGP 123, VGR 32,
          VGS 3, VGT 4, VKA 9, VKC 56, VKD 41, VKE 4, VKF 8, VKG 42, VKK 11, VKL 16, VKN 45, VKO 32, VKP
          23, VKR 13, VKS 11, VKV 22, VKX 7, VLA 40, VLC 97, VLD 570, VLF 505, VLG 19, VLK 36, VLM 16,
          VLN 195, VLO 7, VLP 335, VLR 60, VLS 36, VLT 23, VMA 26, VMC 5, VMF 15, VMK 8, VMM 42, VMN
          208, VMP 17, VNA 40, VNC 122, VND 21, VNE 7, VNF 541, VNG 28, VNK 90, VNL 7, VNM 4, VNN 213,
          VNO 14, VNP 782, VNR 74, VNS 56, VNT 75, VNV 20, VNX 17, VOA 104, VOC 25, VOD 247, VOE 10, VOF
          382, VOG 10, VOK 39, VOL 74, VOM 11, VON 81, VOO 8, VOP 509, VOR 218, VOS 69, VOT 83, VOV 169,
          VOX 106, VPA 282, VPC 6, VPD 2907, VPE 10, VPF 60, VPG 73, VPK 18, VPM 130, VPN 735, VPO 189,
          VPP 93, VPR 32, VPS 12, VPX 4, VRA 156, VRC 57, VRD 108, VRE 20, VRF 787, VRG 11, VRK 268, VRL
          4, VRM 25, VRN 14, VRO 8, VRP 592, VRR 184, VRS 54, VRT 67, VRV 8, VRX 3, VSA 14, VSD 219, VSE
          3, VSG 7, VSM 4, VSN 52, VSO 235, VSP 4, VSR 4, VSS 9, VST 27, VSV 15, VSX 13, VTN 6, VTR 4,
          VTV 1198, VTX 56, VVD 12, VVF 14, VVL 3, VVN 6, VVO 5, VVP 14, VVR 5, VVT 3, VXA 6, VXD 3, VXE
          5, VXR 11, XAA 21, XAC 155, XAD 4, XAE 3, XAF 560, XAG 4, XAK 62, XAN 112, XAO 12, XAP 459,
          XAR 36, XAS 50, XAT 140, XAX 4, XCA 5, XCV 3, XDA 616, XDD 18, XDE 16, XDG 19, XDK 3, XDM 14,
          XDN 825, XDP 3, XDR 53, XDV 6, XEA 96, XEC 66, XED 212, XEE 15, XEF 532, XEG 18, XEK 75, XEL
          150, XEM 10, XEN 109, XEO 52, XEP 1487, XER 264, XES 70, XET 184, XEX 7, XFN 3, XGA 48, XGC
          38, XGD 525, XGE 6, XGF 381, XGG 4, XGK 16, XGL 67, XGM 8, XGN 475, XGO 30, XGP 645, XGR 189,
          XGS 12, XGT 48, XKA 6, XKD 4, XKF 4, XKN 12, XKP 3, XKR 6, XKV 4, XKX 3, XMA 5, XME 3, XMF 9,
          XMM 22, XMN 44, XMP 26, XMR 4, XMS 3, XNA 15, XNC 23, XND 3, XNE 7, XNF 70, XNG 19, XNK 40,
          XNN 60, XNO 3, XNP 72, XNR 9, XNS 5, XNT 6, XNV 12, XOA 14, XOD 6, XOE 13, XOF 8, XOG 26, XON
          3, XOR 19, XOV 202, XOX 7, XPA 37, XPD 383, XPE 3, XPF 7, XPG 4, XPM 6, XPN 146, XPO 9, XPP
          21, XRA 722, XRC 14, XRD 133, XRE 588, XRF 46, XRG 94, XRK 29, XRM 9, XRN 46, XRO 9, XRP 84,
          XRR 232, XRS 6, XRT 8, XRV 835, XRX 136, XSD 10, XSN 3, XSO 11, XTV 52, XTX 5, XVA 53, XVC 14,
          XVD 380, XVE 5, XVF 90, XVK 6, XVL 24, XVM 13, XVN 96, XVO 110, XVP 109, XVR 69, XVS 22, XVT
          36, XVV 3, XVX 5, XXA 84, XXD 38, XXE 328, XXF 8, XXG 40, XXK 3, XXN 11, XXP 18, XXR 68, XXX
          14
        """
}
