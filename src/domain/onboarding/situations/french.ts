import { anyOf } from '../signs.ts'
import { type Situations, upTo } from './sentence.ts'

const begin = anyOf([
  'valid\\w+',
  'referenc\\w+',
  'agre(?:er|es?)',
  'commencer',
  'demarrer',
  'livrer',
  'fournir',
  'prendre les premiers?',
  'recevoir (?:les|la|nos|vos) premi\\w+',
  'activ\\w+',
])
const paper = anyOf([
  'kbis',
  'extrait kbis',
  'attestation\\w*',
  'charte (?:fournisseur|ethique|d\\w+)',
  'code de conduite',
  'questionnaire',
  'dossier fournisseur',
  'extrait d\\w+ registre',
])
export const frenchSituations = {
  newcomer: `
    (?:doit|doivent|va|vont|devrait) (?:livrer|fournir|transporter|commencer|assurer)\\b${upTo(50)}(?:a partir|des|en)\\b
    (?:pass|bascul|migr)\\w*\\b${upTo(40)}(?:a l'edi|en edi|au format electronique|dematerialis\\w+)|du papier
    pour que (?:\\w+ ){1,3}(?:puisse|puissent|puissions) (?:commander|affreter|reserver|acheter|confier)
    (?:accord|contrat|marche)\\b${upTo(50)}premi\\w+ (?:livraisons?|palettes?|commandes?|chargements?|camions?)
    premieres? (?:livraisons?|palettes?|chargements?)\\b${upTo(15)}(?:en|des|pour|prevu\\w*) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine|printemps|automne|debut|fin)
    premiers? (?:essais?|echanges?|flux)\\b|pour qu'ils (?:recoivent|puissent|soient)
    (?:pour que|pour pouvoir|avant de|avant d'|avant que|afin que|afin de|jusqu'a ce que)\\b${upTo(40)}\\b${begin}
    (?:jamais|pas encore|n'avons (?:pas|aucun)|premiere fois)\\b${upTo(40)}(?:edi|echang\\w+|connexion|identifiants?|compte|connectes?|travaille)
    avant (?:notre|nos|la|le|les|votre) premi\\w+ (?:envoi|livraison|commande|chargement|expedition)
    (?:avons ete|etre|ete|sommes) (?:retenus?|selectionnes?|choisis?)
    (?:aimerions|souhaitons|voulons|allons|comptons|prevoyons) (?:\\w+ )?(?:travailler avec|acheter|commander chez|faire appel|nous approvisionner|referencer)
    (?:transportera|livrera|fournira|assurera)\\b${upTo(20)}(?:pour nous|nos)\\b${upTo(20)}(?:a partir|des|en)
    (?:bascule|passage|passer|passons) (?:en|au) (?:reel|production|prod)\\b
  `,
  joining: `
    (?:les|l'|le|la) (?:creer|enregistrer|referencer|inscrire)\\b|creer (?:le|ce|ces|la) (?:fournisseur|transporteur|partenaire|societe)s?
    (?:liste|panel|pool) (?:des|de) (?:transporteurs|fournisseurs|prestataires|partenaires)(?: (?:agree|reference|valide|autorise)\\w*)?
    (?:ouvrir|creer|activer) (?:l'espace|le compte|la fiche|l'acces|le profil) (?:de notre|de l'|de la|de leur|d'|notre) ?(?:entreprise|societe|compte)?
    (?:nous|les|l') ?(?:agreer|referencer|homologuer)
    (?:notre|nos|la|leur) candidature
    (?:acheteur|acheteuse|service achats?|achats|chef de produit)\\b${upTo(40)}(?:demande|dit|prie|invite)\\w*\\b${upTo(20)}(?:completer|remplir|inscri\\w+|connecter|enregistr\\w+|creer)
    (?:finaliser|completer|terminer|finir) (?:notre|l'|le|la|nos) ?(?:inscription|referencement|dossier|fiche|enregistrement)
    (?:combien|comment|quel)\\w*\\b${upTo(50)}(?:raccord\\w+|connect\\w+)\\b${upTo(20)}edi
    dossier (?:soit|est|sera) (?:valide|complet)
  `,
  onTheWay: `
    (?:a|ont|avons) (?:\\w+ )?(?:termine|fini|acheve|passe|reussi) (?:les|ses|leurs|nos|tous les) (?:\\w+ )?tests?
    (?:port|adresse|protocole)\\b${upTo(50)}(?:notre) (?:serveur|systeme)|cycles? de tests?|essais? de (?:liaison|connexion)
    ${paper}
    (?:refuse|rejete|renvoy\\w+|retourne|demandez|fournir|joint)\\b${upTo(30)}${paper}
    tests? (?:\\w+ ){0,4}(?:valides?|reussis?|concluants?|termines?)|commandes? (?:de test|reelles)|identifiant (?:as2 |sftp )?de test
  `,
  somebodyElse: 'these\\b|memoire de|entretien|universite|compte professionnel|stagiaire',
  settled: "parti a la retraite|supprimer l'acces|donner ses droits|certificat inconnu|echangeons avec vous depuis",
  access: 'identifiant\\w*|fiche sur le portail|quel port|notre serveur|le code fourni|espace de (?:notre|l)',
  documents: `${paper}|scan\\b|piece\\b|traduction|dossier\\b${upTo(15)}valide`,
  process: 'date prevue|bascule|que doivent-ils|combien de temps|ou en est|quelles sont les etapes|plus de nouvelles',
} satisfies Situations
