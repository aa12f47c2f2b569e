import { anyOf, type Signs } from './signs.ts'

const PARTNER = anyOf([
  'fournisseurs?',
  'transporteurs?',
  'distributeurs?',
  'revendeurs?',
  'partenaires?(?: edi| commercia(?:l|ux)| logistiques?)?',
  'prestataires?(?: logistiques?)?',
  'faconniers?',
  'fabricants?',
  'producteurs?',
  'transitaires?',
  'grossistes?',
])

export const french: Signs = {
  newcomer: String.raw`
    (?:etapes|conditions|demarches|prerequis) pour devenir|candidats? (?:fournisseur|partenaire|transporteur)s?
    (?:premiere?|initiale?) (?:mise en place|configuration|integration|installation)
    (?:configuration|mise en place|integration) (?:edi )?initiale|pas encore (?:inscrits?|connectes?|enregistres?)
    avant de (?:commencer|demarrer|debuter)|avant le (?:demarrage|debut|lancement)
    (?:demarre|commence|debute) (?:le|en|la semaine|le mois)|phase de tests?|passage en production
    nous a(?:vez)? (?:agrees?|references?|retenus?|selectionnes?|acceptes?|choisis?|invites?)
    (?:n'avons|n'a|n'ont) (?:pas (?:encore )?)?(?:recu |eu )?(?:aucun|d'|nos |pas d')? ?(?:\w+ )?(?:identifiants?|acces|invitation)
    (?:recu|eu) aucun (?:identifiant|acces|code|lien)
    avant (?:la|le) premiere? (?:livraison|commande|chargement|envoi)|nouvelle (?:relation|collaboration)
    passer (?:[^.!?]{2,40} )?(?:a l'edi|sur trading grid|en edi)|\(nouveau\)|dans vos (?:rayons|magasins|linéaires)
    avant (?:la )?(?:creation|d'etre (?:agrees?|references?))
    (?:a|ont|avez) (?:retenu|selectionne|choisi|reference) nos?\b
    (?:nous sommes|je suis) (?:\w+ )?(?:nouveaux?|nouvelle)(?: chez| sur| dans|\b)
    (?:souhaitons|souhaite|voulons|aimerions|allons|comptons|desirons|voudrions) (?:\w+ ){0,2}(?:devenir|fournir|livrer|commencer|demarrer|travailler|nous raccorder|integrer|rejoindre|vendre)
    (?:signe|signer|signature de) (?:le|notre|un|l'|du|votre) ?(?:contrat|accord)
    (?:contrat|accord) (?:\w+ ){0,3}(?:signe|vient d'etre)
    (?:quand|a quelle date) (?:\w+-?){1,3} ?(?:\w+ )?(?:en production|en service|raccordes?|actifs?)
    pas encore (?:recu |d'|de |nos |notre |eu )?(?:\w+ )?(?:acces|identifiants?|compte|invitation|codes?)
    en attente (?:d'|de |du |de la )(?:activation|validation|approbation|referencement|agrement|vos acces|nos acces)
    attend\w* (?:\w+ ){0,3}(?:identifiants|acces|activation|invitation|validation|agrement)
    (?:nouveaux?|nouvel|nouvelle|futurs?|futures?|prochain) ${PARTNER}
    (?:devenir|sommes devenus|devient) (?:\w+ )?${PARTNER}|premiere? (?:fois|connexion|test|commande|liaison)
    premiers? tests?|pas encore (?:en production|actif|actifs|raccorde|references?|en service)
    (?:venons de|avons) (?:\w+ )?(?:remport|gagn)\w*|references? depuis ce|viens d'etre reference|cree hier
    crees hier|inscrits? (?:hier|la semaine derniere)
    (?:serons|allons etre|etre|soyons) (?:\w+ )?(?:raccordes?|references?|integres?)
    avant (?:de|le|la) (?:signer|demarrage|mise en production|demarrer|validation|valider le nouveau)
    pas de (?:validation|demarrage)|l'accord a ete signe|depuis la signature
  `,
  joining: String.raw`
    postule comme (?:fournisseur|transporteur|partenaire)|candidature (?:de )?(?:fournisseur|transporteur)
    notre integration|integration (?:de|est) (?:\w+ )?(?:en pause|en cours|bloquee)
    (?:notre|futur|nouveau) projet edi|raccordement a votre|connexion a votre plateforme
    (?:documents?|dossier|etapes?|processus|parcours|equipe|phase) d'integration
    creation de (?:notre|nos|leur) (?:code|compte|fiche) fournisseur
    (?:adhesion|adherer|rejoindre|passage) (?:au|a|le|la|votre|notre) (?:reseau|communaute|portail|trading grid|plateforme)
    on-?boarding|(?:referencement|raccordement|agrement|homologation|enregistrement|accreditation)
    dossier (?:fournisseur|transporteur|partenaire|de candidature fournisseur)
    integrer (?:la societe |l'entreprise )?[\w ]{2,30} comme
    comment (?:obtenir|obtient|obtenons|obtiennent|avoir|recevoir|demander)(?:-on|-nous)? [^.!?]{0,30}(?:acces|identifiants|compte)
    compte fournisseur (?:est|reste|toujours)?[^.!?]{0,25}(?:attente|valide|active)|referencement|raccordement edi
    agrement|on-?boarding (?:de|du|fournisseur|partenaire|transporteur)\w*
    (?:inscription|inscri\w+|enregistr\w+|creation)[^.!?\n]{0,40}(?:fournisseurs?|transporteurs?|partenaires?)
    (?:fournisseurs?|transporteurs?|partenaires?)[^.!?\n]{0,30}(?:inscription|inscri\w+|homologation|agrement)
    integration d'un (?:nouveau )?(?:partenaire|fournisseur)|lors de notre integration|pendant l'integration
    profil fournisseur (?:\w+ )?a \d+|questionnaire (?:fournisseur|de referencement|d'evaluation)
    accord de partenariat|contrat de partenariat|creer la fiche de notre societe|compte fournisseur
    fournir pour etre|connexion edi avec vous
  `,
  invitation: String.raw`
    (?:renvoyer|reemettre|nouvelle) (?:l')?invitation|invitation|invites?\b
    (?:mail|courriel|message|lien) (?:\w+ ){0,3}d'invitation|invitation (?:\w+ ){0,2}(?:expiree?|invalide)
    invitation[^.!?\n]{0,60}(?:portail|reseau|trading grid|fournisseur|partenaire|code|hub|inscri)
    (?:portail|reseau|trading grid|inscri\w*)[^.!?\n]{0,60}invitation|code d'inscription|lien d'inscription
    lien d'invitation|lettre d'invitation|numero de hub|rejoindre votre (?:reseau|communaute|plateforme)
    s'inscrire sur|nous inscrire sur
  `,
  onTheWay: String.raw`
    (?:cree[rz]?|ajouter|ouvrir|activer) (?:\w+ ){0,2}(?:compte|utilisat\w+|acces)(?: \w+)? (?:sur|pour|a) (?:\w+ ){0,2}(?:plateforme|portail|reseau|trading grid)
    point d'acces as2|chaine de certificats|declaration reach|parametres de connexion|premieres? etapes?
    livraison test|formulaire fiscal|inscri\w+|enregistr\w+|appel d'offres
    fournisseur (?:a ete )?(?:refuse|invite|valide|rejete)|contrat (?:de )?(?:fournisseur|partenariat|fourniture)
    tests? (?:\w+ ){0,3}(?:termine|valide|acheve|fini|reussi)\w*|pass\w+(?:-nous)? en production
    acces (?:as2|sftp|edi|au portail)|nos acces|specification\w* edi|cahier des charges edi
    (?:demarrer|debut|avant) les tests|tests? (?:orders|desadv|ordrsp|edi|as2)|plan de test|environnement de test
    scenarios?|mise en production|demarrage|valide les tests|reussi (?:\w+ ){0,3}scenarios?|mot de passe provisoire
    attendons toujours nos identifiants|nos identifiants|kbis|attestation de vigilance|attestation d'assurance
    attestation bancaire|licence communautaire|declaration de conformite|etat « ?incomplet|a l'etat
    guide d'implementation|activer le compte|deja charge|envoyer le votre
  `,
  hint: String.raw`
    trading grid|notre societe|entreprise\b|(?:validation|agree|agrement|approbation)|inscri\w+|enregistr\w+
    postule comme|candidature (?:fournisseur|comme)|tests?\b|certifier\b|raccord\w+|integration|mise en place
    configuration|debut de contrat|accord\b|formulaire (?:fiscal|nouveau)|w-?8|gln\b
    candidat\w* (?:fournisseur|partenaire)|(?:demande|pries?|invites?) (?:de nous|a nous|de s')|nous ont demande
    on nous demande|invitation|invites?\b|exigences|boite edi|parametres|mois prochain
    a partir de (?:mai|juin|juillet|septembre)|etapes?|suisses?|etrangers?
  `,
  partner: String.raw`
    ${PARTNER}|achats|appel d'offres|chef de categorie|edi\b|as2|sftp|trading grid|portail
  `,
  settled: String.raw`
    (?:fournisseur|partenaire|transporteur)s? (?:existant|actuel)s?|ne marche plus|depuis minuit|depuis ce
    s'accumulent
    (?:modifier|changer|mettre a jour|corriger) (?:l'|notre |nos |le |la )(?:adresse|e-?mail|rib|contact|coordonnees|nom)
    debloquer|depuis (?:19|20)\d\d|depuis (?:\w+ )?(?:ans|annees|ce matin|samedi|la maintenance|hier)|des annees
    comme (?:chaque annee|tous les ans|il y a|d'habitude)|il y a \w+ ans|expire (?:le|bientot|dans)|renouvel\w+
    mis a jour|mise a jour|inactivite|reactiver|rien n'a change|n'arrivent plus|ne fonctionne plus|n'arrive plus
    plus personne|fusion|a quitte|habituel|chaque mois|compte existant|avons change de|cette nuit
    en production (?:depuis|avant)|sans incident|travaillons avec vous
  `,
  somebodyElse: String.raw`
    repas d'equipe|nouvel agent|barre laterale|nouvelle acheteuse|nouvel acheteur|boulangerie|remplacante?
    transferer le compte|boutique|compte client|carte cadeau|code promo|newsletter|nouveau client|mon colis|garantie
    retourner un produit|mes commandes|nouve(?:au|lle|l|aux) (?:collegue|salarie|employe|collaborat)\w*|stagiaire
    salaries?|badge|ordinateur|rh\b|collegue|messagerie|postule (?!comme (?:fournisseur|transporteur|partenaire))
    candidature (?:spontanee|au poste|pour (?:le|un|ce) (?:poste|stage))|cariste|webinaire|sondage|journaliste|loyer|zendesk|telephone
    mot de passe (?:de la boutique|oublie)|compte client est bloque|memes droits|copier mon compte
    client (?:demande|veut)
  `,
  everyday: String.raw`
    commandes ouvertes|retour au|tarif\b|delai de paiement|imprimante|piece jointe|en panne|echoue|mauvaise facture
    en double|coupee?\b|adresse de livraison|evaluations|abime|endommag\w+|casse\b|premiere livraison
    livraison (?:\w+ ){0,3}incomplete|modeles ont disparu|penalite
    (?:commande|facture|livraison|reclamation|fournisseur) (?:n° ?)?[a-z-]{0,5}\d{4,}|bon de livraison
    lettre de voiture|camion|preuve de livraison|certificat d'analyse|lot [a-z]?\d+|reclamation|palettes|livrera
    en retard|accuse de la commande|prix facture|facture|adresse de notre|rib\b
  `,
  access: String.raw`
    domaine|roles?\b|pas autorise|sur trading grid|echange de certificats|p7b|charger|code d'invitation
    lien d'enregistrement|aucun identifiant|entrer dans|organisation non liee|code societe|ou s'inscrire|en renvoyer
    connecter|connexion|identifiants?|mot de passe|acces\b|compte\b|portail|lien\b|moyen d'entrer|numero de hub
    page qui demande|invitation|code d'inscription|activer|incomplet|desactiv\w*|as2|sftp|mdn|boite|qualifiant
    cle publique|identifiant|expediteur inconnu|raccordement|certificat (?:as2|est-il)|notre certificat|spams?
    jamais recu|toujours rien
  `,
  documents: String.raw`
    rapport d'audit|auto-declaration|que faut-il signer|en (?:espagnol|anglais|francais)\b|documents d'integration
    code fournisseur|formulaires|illisible|pieces?\b|joindre|dossier|specification\w*|cahier des charges
    certification\w*|justificatif\w*|documents?\b|formulaire\w*|ci-joint|joint|depose|fournir|pieces|kbis
    attestation\w*|rib\b|fiscal|assurance|iso\b|certificat bio|ifs\b|haccp|certificats|licence|declaration|modele
    contrat\b|accord de partenariat|partenariat|signe\b|signature|gln\b|guide d'implementation|exemples de
    que manque-t-il|refuse\b|perime|transmettre plus tard
  `,
  process: String.raw`
    en pause|qu'attend|comment se passe|phase pilote|qui est charge|quel est le cout|lancement|statut|phase de test
    planifier|passage en production|premieres etapes|doivent-ils|et maintenant|payante?|cout\b|adhesion|demarche
    quand\b|prochaines etapes|qui contacter|a qui|combien|comme (?:nouveau )?partenaire|devenir
    pass\w+-nous en production|avancement|comment (?:devenir|se deroule|cela|ca|faire)|ou en est|combien de temps
    quelles? sont|lesquels|etapes|delai\w*|exigences|deroule|procedure|ordre\b|frais|sans nouvelles|relancer
    rejetee?|sans motif|nouvelle demande|validation du|interlocuteur|reunion de lancement|plan de test
    environnement de test|scenarios?|mise en production|valide les tests|obligatoire|necessaire|question \d+
    ne comprenons pas|s'agit-il|commencer par|lancer l'onboarding|contacter le service
  `,
}
