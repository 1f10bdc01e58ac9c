// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// What WordNet's general words are in the lexicon: `word of the lexicon | words of WordNet`.
///
/// Only the fallback reads it: a word that the lexicon lacks becomes the first of its kinds that stands
/// here or in the lexicon.
enum KindTable {
    static let text = """
        dog | canine, canid, carnivore
        cat | feline, felid
        bear | procyonid
        mouse | rodent, gnawer, insectivore
        rabbit | lagomorph, marsupial, pouched mammal
        monkey | primate, simian, ape
        cow | bovine, bovid
        horse | equine, equid
        deer | ungulate, hoofed mammal, ruminant, cervid
        animal | mammal, mammalian, placental, beast, vertebrate, chordate
        whale | cetacean, aquatic mammal
        seal | pinniped mammal, pinnatiped
        duck | waterfowl, water bird, waterbird, aquatic bird
        seagull | seabird, sea bird
        eagle | bird of prey, raptor
        bird | passerine, passeriform bird, gallinaceous bird, wading bird, parrot
        fish | bony fish, teleost fish, food fish, cartilaginous fish, aquatic vertebrate, seafood
        lizard | reptile, reptilian, saurian
        frog | amphibian
        beetle | insect, arthropod, invertebrate, larva
        spider | arachnid, arachnoid
        crab | crustacean
        snail | mollusk, mollusc, shellfish, worm
        person | individual, someone, mortal, human, human being
        people | social group, gathering, assemblage, organization, organisation, set of people,
          body of people, unit of people, kinship group, ethnic group
        flower | wildflower, bloom, blossom, inflorescence
        plant | herb, herbaceous plant, vascular plant, flora, plant life, houseplant, aquatic plant,
          crop, succulent
        bush | shrub, vine, climber
        tree | woody plant, ligneous plant
        grass | gramineous plant, graminaceous plant, cereal grass, sedge
        mushroom | fungus
        fruit | edible fruit, berry, citrus fruit, drupe, pome, seed, edible seed
        vegetable | veggie, veg, root vegetable, solanaceous vegetable, herb used in cooking, legume,
          greens
        bread | baked goods, breadstuff, dough, pasta, starches, grain, cereal
        cake | pastry, sweet, dessert, confection, confectionery, sweetener
        meat | cut of meat, cut, sausage, poultry meat
        sandwich | dish, nutriment, nourishment, foodstuff, food product, food, nutrient, snack food,
          fare, course, meal, repast, condiment, dairy product, solid food
        juice | beverage, drink, alcohol, alcoholic drink, inebriant, liquor, soup, sauce, milk
        vehicle | wheeled vehicle, motor vehicle, self-propelled vehicle, automotive vehicle,
          conveyance, transport
        boat | craft, watercraft
        ship | vessel of war, cargo vessel
        airplane | aircraft, heavier-than-air craft
        building | edifice, structure, construction, housing, lodging, place of worship, shelter
        room | area of a building, compartment, living quarters, quarters
        chair | seat
        table | article of furniture, piece of furniture, furniture, furnishing
        box | instrumentality, instrumentation, commodity, trade good, consumer goods, decoration,
          ornament, artifact, artefact, package, case, creation, work of art
        jar | container, receptacle, vessel, cookware, kitchen utensil, utensil, ceramic ware
        machine | device, apparatus, equipment, mechanism, electronic equipment, electronic device,
          electrical device, appliance, home appliance, system
        tool | implement, hand tool, cutting implement, edge tool, instrument, measuring instrument
        sword | weapon, arm, weapon system, weaponry
        guitar | musical instrument, stringed instrument, wind instrument, percussion instrument
        clothes | garment, clothing, article of clothing, wear, wearable, habiliment, vesture,
          consumer durables, outer garment, overgarment, woman's clothing
        shoe | footwear, footgear
        hat | headdress, headgear, head covering
        toy | plaything, game equipment, doll
        cloth | fabric, material, textile, covering, bedclothes, furnishings
        jewelry | adornment, jewel, jewellery
        road | way, path, passage, thoroughfare
        water | liquid, fluid, body of water, water system
        lake | inland water
        mountain | geological formation, formation, elevation, natural elevation, landform
        rock | stone, mineral, natural object, rock material, crystal
        planet | celestial body, heavenly body, star, satellite
        city | municipality, urban area, town center, metropolis, capital
        village | settlement, community
        hand | body part, external body part, extremity, organ, body covering, appendage
        country | state, nation, land, geographical region, geographical area, district, territory
        """
}
