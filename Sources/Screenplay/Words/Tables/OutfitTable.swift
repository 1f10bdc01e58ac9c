// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for clothes: `outfit | way | words`, one row a class; see ``Table``.
enum OutfitTable {
    static let text = """
        dress | exact | dress
        dress | synonym | gown, ball gown, evening gown, wedding dress, sundress, summer dress,
          evening dress, evening wear, formal evening wear, cocktail dress, nightgown
        dress | related | robe dress, skirt, kimono, sari, tunic, frock, hanfu, hanbok, cheongsam,
          qipao, tutu, yukata, toga, miniskirt, apron dress, petticoat, ball dress
        suit | exact | suit
        suit | synonym | tuxedo, business suit, tux, formal wear, formal attire, business attire,
          suit and tie, three piece suit, tweed suit, formal clothes
        suit | related | uniform, blazer, vest, waistcoat, school uniform, police uniform,
          military uniform, attire, tie, necktie, bow tie, dress shirt, formal dress,
          costume uniform
        coat | exact | coat
        coat | synonym | jacket, trench coat, overcoat, raincoat, parka, winter coat,
          leather jacket, fur coat, lab coat, cloak, winter jacket, trenchcoat, anorak,
          duffel coat, puffer jacket, rain coat, long coat
        coat | related | robe, cape, poncho, bathrobe, hooded cloak, hood, armor, armour,
          winter clothes, warm clothes, chef uniform, apron, monk robe, hooded robe, shawl,
          gown robe, cassock, suit of armor, chainmail, mantle, winter clothing, winter wear,
          snowsuit, ski suit
        sport | exact | sportswear, sport clothes
        sport | synonym | tracksuit, gym clothes, jersey, workout clothes, running clothes,
          leggings, athletic wear, sports jersey, football uniform, yoga pants, yoga clothes,
          sweatpants
        sport | related | swimsuit, bikini, wetsuit, swim trunks, bathing suit, leotard,
          superhero costume, spandex, gymnastics outfit, tank top, swimming suit, superhero suit,
          catsuit, diving suit, swimwear
        casual | exact | casual clothes, casual
        casual | synonym | clothes, clothing, outfit, t shirt, tshirt, shirt, jeans, hoodie,
          sweater, pullover, cardigan, jumper, shorts, pants, trousers, blouse, sweatshirt,
          polo shirt, turtleneck, denim, overalls, costume, denim jacket, plaid shirt, flannel,
          hawaiian shirt, garment, dungarees, pajama, pyjama, sleepwear, cloth, shirt and jeans,
          street clothes, clothe
        spacesuit | exact | spacesuit, space suit
        spacesuit | synonym | astronaut suit, pressure suit, astronaut costume
        """
}
