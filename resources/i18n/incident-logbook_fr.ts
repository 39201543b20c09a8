<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>phrases</name>
    <message>
        <source>Observed</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avis donné</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Clock check</source>
        <translation>Contrôle de l’heure</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Report demandé</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>intervenant</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>superviseur</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>initial</translation>
    </message>
    <message>
        <source>update</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en personne</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>sur papier</translation>
    </message>
    <message>
        <source>by web form</source>
        <translation>par formulaire Web</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by another channel</source>
        <translation>par un autre moyen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Being contained</source>
        <translation>Confinement en cours</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Confiné</translation>
    </message>
    <message>
        <source>Logbook created for {organisation}, {place}.</source>
        <translation>Journal créé pour {organisation}, {place}.</translation>
    </message>
    <message>
        <source>Rehearsal logbook created for {organisation}, {place}.</source>
        <translation>Journal d’exercice créé pour {organisation}, {place}.</translation>
    </message>
    <message>
        <source>{name} enrolled as {role}.</source>
        <translation>{name} : personne admise comme {role}.</translation>
    </message>
    <message>
        <source>Incident opened: {title}.</source>
        <translation>Incident ouvert : {title}.</translation>
    </message>
    <message>
        <source>Incident opened: {title}. Kind at first sight: {kind}.</source>
        <translation>Incident ouvert : {title}. Nature à première vue : {kind}.</translation>
    </message>
    <message>
        <source>Entries 1 to {size} countersigned.</source>
        <translation>Inscriptions 1 à {size} contresignées.</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, copy {copy}, issued for {recipient}.</source>
        <translation>Rapport {report}, {edition}, exemplaire {copy}, délivré à {recipient}.</translation>
    </message>
    <message>
        <source>An entry of a kind this program does not know ({kind}).</source>
        <translation>Inscription d’un genre que ce programme ne connaît pas ({kind}).</translation>
    </message>
    <message>
        <source>Withheld.</source>
        <translation>Non communiqué.</translation>
    </message>
    <message>
        <source>{title}: requested.</source>
        <translation>{title} : demandé.</translation>
    </message>
    <message>
        <source>{title}: authorised.</source>
        <translation>{title} : autorisé.</translation>
    </message>
    <message>
        <source>{title}: done.</source>
        <translation>{title} : fait.</translation>
    </message>
    <message>
        <source>{title}: verified.</source>
        <translation>{title} : vérifié.</translation>
    </message>
    <message>
        <source>{title}: reversed.</source>
        <translation>{title} : annulé.</translation>
    </message>
    <message>
        <source>{title}: not applicable.</source>
        <translation>{title} : sans objet.</translation>
    </message>
    <message>
        <source>{title}: deferred until {until}.</source>
        <translation>{title} : différé, jusqu’à la date suivante : {until}.</translation>
    </message>
    <message>
        <source>{title}: deferred.</source>
        <translation>{title} : différé.</translation>
    </message>
    <message>
        <source>By {by}.</source>
        <translation>Par {by}.</translation>
    </message>
    <message>
        <source>Evidence changed: {altered}</source>
        <translation>Preuves modifiées : {altered}</translation>
    </message>
    <message>
        <source>Done without knowing what evidence it changes, because: {reason}</source>
        <translation>Fait sans savoir quelles preuves sont ainsi modifiées, pour la raison suivante : {reason}</translation>
    </message>
    <message>
        <source>Temporary, to be undone later.</source>
        <translation>Temporaire, à défaire plus tard.</translation>
    </message>
    <message>
        <source>Meant to last.</source>
        <translation>Destiné à durer.</translation>
    </message>
    <message>
        <source>Done before everything was preserved, because: {reason}</source>
        <translation>Fait avant que tout soit préservé, pour la raison suivante : {reason}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motif : {reason}</translation>
    </message>
    <message>
        <source>{office} told {channel}.</source>
        <translation>{office} : avis donné {channel}.</translation>
    </message>
    <message>
        <source>{office}: message left {channel}, nobody spoken to.</source>
        <translation>{office} : message laissé {channel}, personne n’a été joint.</translation>
    </message>
    <message>
        <source>{office}: no answer {channel}.</source>
        <translation>{office} : sans réponse {channel}.</translation>
    </message>
    <message>
        <source>{office}: telling them is not applicable.</source>
        <translation>{office} : avis sans objet.</translation>
    </message>
    <message>
        <source>{office}: telling them is deferred until {until}.</source>
        <translation>{office} : avis différé, jusqu’à la date suivante : {until}.</translation>
    </message>
    <message>
        <source>{office}: telling them is deferred.</source>
        <translation>{office} : avis différé.</translation>
    </message>
    <message>
        <source>Spoke to {person}.</source>
        <translation>Interlocuteur : {person}.</translation>
    </message>
    <message>
        <source>Reference {reference}.</source>
        <translation>Référence {reference}.</translation>
    </message>
    <message>
        <source>Read back.</source>
        <translation>Relu à l’interlocuteur.</translation>
    </message>
    <message>
        <source>Not read back.</source>
        <translation>Non relu à l’interlocuteur.</translation>
    </message>
    <message>
        <source>Next try {until}.</source>
        <translation>Prochaine tentative : {until}.</translation>
    </message>
    <message>
        <source>Handed out: {document}.</source>
        <translation>Document remis : {document}.</translation>
    </message>
    <message>
        <source>Handed out: {document}, copy {copy}.</source>
        <translation>Document remis : {document}, exemplaire {copy}.</translation>
    </message>
    <message>
        <source>The laptop agrees with {reference}.</source>
        <translation>L’horloge de l’ordinateur portable concorde avec : {reference}.</translation>
    </message>
    <message>
        <source>The laptop is {seconds} s ahead of {reference}.</source>
        <translation>L’horloge de l’ordinateur portable avance de {seconds} s sur : {reference}.</translation>
    </message>
    <message>
        <source>The laptop is {seconds} s behind {reference}.</source>
        <translation>L’horloge de l’ordinateur portable retarde de {seconds} s sur : {reference}.</translation>
    </message>
    <message>
        <source>The laptop's clock jumped forward by {seconds} s. The order of entries is not affected.</source>
        <translation>L’horloge de l’ordinateur portable a avancé brusquement de {seconds} s. L’ordre des inscriptions n’en est pas touché.</translation>
    </message>
    <message>
        <source>The laptop's clock jumped back by {seconds} s. The order of entries is not affected.</source>
        <translation>L’horloge de l’ordinateur portable a reculé brusquement de {seconds} s. L’ordre des inscriptions n’en est pas touché.</translation>
    </message>
    <message>
        <source>The laptop's time zone changed by {minutes} min. The order of entries is not affected.</source>
        <translation>Le fuseau horaire de l’ordinateur portable a changé de {minutes} min. L’ordre des inscriptions n’en est pas touché.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non contrôlée</translation>
    </message>
    <message>
        <source>Amended by entry {number}, {when}, {author}. Reason: {reason}</source>
        <translation>Modifié par l’inscription {number}, {when}, {author}. Motif : {reason}</translation>
    </message>
    <message>
        <source>An amendment that changes nothing here. Its reason: {reason}</source>
        <translation>Modification qui ne change rien ici. Son motif : {reason}</translation>
    </message>
    <message>
        <source>New answer by entry {number}, {when}, {author}. Reason: {reason}</source>
        <translation>Nouvelle réponse par l’inscription {number}, {when}, {author}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Late entry: written {when}, {minutes} min after.</source>
        <translation>Inscription tardive : écrite {when}, {minutes} min après.</translation>
    </message>
    <message>
        <source>entry {number}, {when}</source>
        <translation>inscription {number}, {when}</translation>
    </message>
    <message>
        <source>Happened: {moment}</source>
        <translation>Survenu : {moment}</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Découvert</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systèmes</translation>
    </message>
    <message>
        <source>Users affected</source>
        <translation>Utilisateurs touchés</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>Renseignements personnels</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Countersigned by</source>
        <translation>Contresigné par</translation>
    </message>
    <message>
        <source>Clock of the laptop</source>
        <translation>Horloge de l’ordinateur portable</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne à ce jour</translation>
    </message>
    <message>
        <source>{name}, entries 1 to {size}</source>
        <translation>{name}, inscriptions 1 à {size}</translation>
    </message>
    <message>
        <source>{result} Checked {when}.</source>
        <translation>{result} Contrôle : {when}.</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>Rien d’inscrit</translation>
    </message>
    <message>
        <source>Not told; nothing recorded</source>
        <translation>Avis non donné ; rien d’inscrit</translation>
    </message>
    <message>
        <source>Requested {when}.</source>
        <translation>Demandé : {when}.</translation>
    </message>
    <message>
        <source>Authorised {when}.</source>
        <translation>Autorisé : {when}.</translation>
    </message>
    <message>
        <source>Done {when}.</source>
        <translation>Fait : {when}.</translation>
    </message>
    <message>
        <source>Verified {when}.</source>
        <translation>Vérifié : {when}.</translation>
    </message>
    <message>
        <source>Reversed {when}.</source>
        <translation>Annulé : {when}.</translation>
    </message>
    <message>
        <source>Not applicable, as of {when}.</source>
        <translation>Sans objet, état au : {when}.</translation>
    </message>
    <message>
        <source>Deferred, as of {when}.</source>
        <translation>Différé, état au : {when}.</translation>
    </message>
    <message>
        <source>Deferred until {until}, as of {when}.</source>
        <translation>Différé, jusqu’à la date suivante : {until} ; état au : {when}.</translation>
    </message>
    <message>
        <source>Source [{number}]: {label}.</source>
        <translation>Source [{number}] : {label}.</translation>
    </message>
    <message>
        <source>No source given in the guide.</source>
        <translation>Le guide n’indique aucune source.</translation>
    </message>
    <message>
        <source>The guide adds: {words}.</source>
        <translation>Le guide ajoute : {words}.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>about {time}, to the hour</source>
        <translation>vers {time}, à l’heure près</translation>
    </message>
    <message>
        <source>{time}, to the day</source>
        <translation>{time}, au jour près</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>avant : {time}</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>après : {time}</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>Non en vigueur</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Ne s’applique pas</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Réponse requise</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Aucun délai</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non commencé</translation>
    </message>
    <message>
        <source>Running, no number</source>
        <translation>En cours, non chiffré</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À échoir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Échu</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Report demandé</translation>
    </message>
    <message>
        <source>Told after the date</source>
        <translation>Avis donné après la date</translation>
    </message>
    <message>
        <source>the incident was discovered</source>
        <translation>l’incident a été découvert</translation>
    </message>
    <message>
        <source>personal information was first suspected to be involved</source>
        <translation>il a été soupçonné pour la première fois que des renseignements personnels étaient en cause</translation>
    </message>
    <message>
        <source>it was determined that a breach occurred</source>
        <translation>il a été établi qu’une atteinte était survenue</translation>
    </message>
    <message>
        <source>the residents were notified</source>
        <translation>les résidents ont été avisés</translation>
    </message>
    <message>
        <source>the incident was eradicated, closed and recovered from</source>
        <translation>l’incident a été éradiqué et clos, et le rétablissement achevé</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>No later than {when}. {span} left.</source>
        <translation>Au plus tard : {when}. Reste {span}.</translation>
    </message>
    <message>
        <source>No later than {when}. Overdue by {span}.</source>
        <translation>Au plus tard : {when}. Dépassé de {span}.</translation>
    </message>
    <message>
        <source>No later than {when}.</source>
        <translation>Au plus tard : {when}.</translation>
    </message>
    <message>
        <source>No number in the statute. It has been running for {span}.</source>
        <translation>La loi ne donne pas de nombre. Le délai court depuis {span}.</translation>
    </message>
    <message>
        <source>No number in the guide. It has been running for {span}.</source>
        <translation>Le guide ne donne pas de nombre. Le délai court depuis {span}.</translation>
    </message>
    <message>
        <source>No number in the contract. It has been running for {span}.</source>
        <translation>Le contrat ne donne pas de nombre. Le délai court depuis {span}.</translation>
    </message>
    <message>
        <source>No number in the source. It has been running for {span}.</source>
        <translation>La source ne donne pas de nombre. Le délai court depuis {span}.</translation>
    </message>
    <message>
        <source>The clock has not started.</source>
        <translation>Le délai n’a pas commencé.</translation>
    </message>
    <message>
        <source>No number in the statute, and no event that would start a clock.</source>
        <translation>La loi ne donne ni nombre, ni événement qui ferait courir un délai.</translation>
    </message>
    <message>
        <source>No number in the guide, and no event that would start a clock.</source>
        <translation>Le guide ne donne ni nombre, ni événement qui ferait courir un délai.</translation>
    </message>
    <message>
        <source>No number in the contract, and no event that would start a clock.</source>
        <translation>Le contrat ne donne ni nombre, ni événement qui ferait courir un délai.</translation>
    </message>
    <message>
        <source>No number in the source, and no event that would start a clock.</source>
        <translation>La source ne donne ni nombre, ni événement qui ferait courir un délai.</translation>
    </message>
    <message>
        <source>Nobody has decided yet whether it applies: {condition}.</source>
        <translation>Personne n’a encore décidé si la condition est remplie : {condition}.</translation>
    </message>
    <message>
        <source>{condition}: answered {value} in entry {number}.</source>
        <translation>{condition} : réponse {value}, inscription {number}.</translation>
    </message>
    <message>
        <source>{condition}: determined as {finding} in entry {number}.</source>
        <translation>{condition} : conclusion {finding}, inscription {number}.</translation>
    </message>
    <message>
        <source>{condition}: {count} counted, entry {number}.</source>
        <translation>{condition} : {count} dénombrés, inscription {number}.</translation>
    </message>
    <message>
        <source>{condition}: {count} counted, entries {numbers}.</source>
        <translation>{condition} : {count} dénombrés, inscriptions {numbers}.</translation>
    </message>
    <message>
        <source>Recorded as not applicable in entry {number}: {words}</source>
        <translation>Inscrit comme sans objet, inscription {number} : {words}</translation>
    </message>
    <message>
        <source>Not in force.</source>
        <translation>Non en vigueur.</translation>
    </message>
    <message>
        <source>Not in force before {day}.</source>
        <translation>Non en vigueur avant le {day}.</translation>
    </message>
    <message>
        <source>Not in force on the day the clock would have started.</source>
        <translation>Non en vigueur le jour où le délai aurait commencé.</translation>
    </message>
    <message>
        <source>Told in time: {happened}, entry {number}.</source>
        <translation>Avis donné à temps : {happened}, inscription {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}.</source>
        <translation>Avis donné : {happened}, inscription {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}, {span} after the start.</source>
        <translation>Avis donné : {happened}, inscription {number}, {span} après le début.</translation>
    </message>
    <message>
        <source>Told after the date: {happened}, entry {number}.</source>
        <translation>Avis donné après la date : {happened}, inscription {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}. That is before anybody discovered it: one of the two times cannot be right.</source>
        <translation>Avis donné : {happened}, inscription {number}. C’est avant que quiconque ait découvert l’incident : l’un des deux moments ne peut être exact.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}. Whether that was in time cannot be said from a time known no better.</source>
        <translation>Avis donné : {happened}, inscription {number}. Un moment connu sans plus de précision ne permet pas de dire si c’était à temps.</translation>
    </message>
    <message>
        <source>Not told; nobody has decided yet whether it applies</source>
        <translation>Avis non donné ; personne n’a encore décidé si l’obligation s’applique</translation>
    </message>
    <message>
        <source>Not told; does not apply, by what was answered so far</source>
        <translation>Avis non donné ; ne s’applique pas, selon les réponses données jusqu’ici</translation>
    </message>
    <message>
        <source>Held: {agency} asked for a delay, entry {number}.</source>
        <translation>Report demandé : {agency} a demandé un délai, inscription {number}.</translation>
    </message>
    <message>
        <source>Held: {agency} asked for a delay until {until}, entry {number}.</source>
        <translation>Report demandé : {agency} a demandé un délai, inscription {number}, jusqu’à la date suivante : {until}.</translation>
    </message>
    <message>
        <source>The hold does not move the date; what it does to it is for counsel to say.</source>
        <translation>Le report demandé ne déplace pas la date ; il appartient au conseiller juridique d’en dire l’effet.</translation>
    </message>
    <message>
        <source>The source on a delay for law enforcement: {words}</source>
        <translation>La source, sur un report pour les forces de l’ordre : {words}</translation>
    </message>
    <message>
        <source>The source says nothing of a delay for law enforcement.</source>
        <translation>La source ne dit rien d’un report pour les forces de l’ordre.</translation>
    </message>
    <message>
        <source>The hold of {agency}, entry {number}, is over.</source>
        <translation>Le report demandé par {agency}, inscription {number}, est terminé.</translation>
    </message>
    <message>
        <source>Counted from when {event}: {moment}, entry {number}.</source>
        <translation>Compté à partir du moment où {event} : {moment}, inscription {number}.</translation>
    </message>
    <message>
        <source>Only the day is known, so it counts from the beginning of that day.</source>
        <translation>Seul le jour est connu ; le délai se compte donc du début de ce jour.</translation>
    </message>
    <message>
        <source>Only the hour is known, so it counts from the beginning of that hour.</source>
        <translation>Seule l’heure est connue ; le délai se compte donc du début de cette heure.</translation>
    </message>
    <message>
        <source>It may have happened later; it counts from the earliest time.</source>
        <translation>Cela peut être survenu plus tard ; le délai se compte du moment le plus ancien.</translation>
    </message>
    <message>
        <source>By the time that entry {number} gave before: no later than {when}. Confirm with counsel which time counts.</source>
        <translation>Selon le moment donné auparavant par l’inscription {number}, au plus tard : {when}. Faire confirmer par le conseiller juridique quel moment compte.</translation>
    </message>
    <message>
        <source>An earlier entry gave an earlier time for it: {moment}.</source>
        <translation>Une inscription antérieure donnait un moment plus ancien : {moment}.</translation>
    </message>
    <message>
        <source>By this text: {says}.</source>
        <translation>Selon ce texte : {says}.</translation>
    </message>
    <message>
        <source>{says}: no later than {when}.</source>
        <translation>{says} ; au plus tard : {when}.</translation>
    </message>
    <message>
        <source>Also: no later than {when}.</source>
        <translation>Aussi, au plus tard : {when}.</translation>
    </message>
    <message>
        <source>{day} is left out as a public holiday: {name}.</source>
        <translation>{day} : non compté comme jour férié, {name}.</translation>
    </message>
    <message>
        <source>Counting every weekday it is {day}; that day is the safe one.</source>
        <translation>En comptant tous les jours de semaine, c’est {day} ; ce jour est le plus sûr.</translation>
    </message>
    <message>
        <source>Nobody has recorded when {event}.</source>
        <translation>Personne n’a inscrit à quel moment {event}.</translation>
    </message>
    <message>
        <source>Waits for the event: {event}. Nobody has determined that yet.</source>
        <translation>En attente de l’événement : {event}. Personne ne l’a encore établi.</translation>
    </message>
    <message>
        <source>Waits for the event: {event}. The finding so far is no.</source>
        <translation>En attente de l’événement : {event}. La conclusion à ce jour est non.</translation>
    </message>
    <message>
        <source>It is recorded as unknown when {event}. No date can be computed.</source>
        <translation>Il est inscrit comme inconnu à quel moment {event}. Aucune date ne peut être calculée.</translation>
    </message>
    <message>
        <source>Only a time is known before which {event}. No date can be computed.</source>
        <translation>On ne connaît qu’un moment avant lequel {event}. Aucune date ne peut être calculée.</translation>
    </message>
    <message>
        <source>No time is recorded when {event}: none, or not applicable.</source>
        <translation>Aucun moment n’est inscrit où {event} : aucun, ou sans objet.</translation>
    </message>
    <message>
        <source>The date would be past every calendar. Check when {event}.</source>
        <translation>La date dépasserait tous les calendriers. Vérifier à quel moment {event}.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>binding whoever agreed to it</source>
        <translation>lie quiconque y a consenti</translation>
    </message>
    <message>
        <source>expected, not required</source>
        <translation>attendu, non obligatoire</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>non en vigueur</translation>
    </message>
    <message>
        <source>The text ({force}): {wording}.</source>
        <translation>Le texte ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>The guide ({force}): {wording}.</source>
        <translation>Le guide ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>The source ({force}): {wording}.</source>
        <translation>La source ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>The contract ({force}): {wording}.</source>
        <translation>Le contrat ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>Since {day}, after the start, it reads ({force}): {wording}.</source>
        <translation>Depuis le {day}, après le début, il se lit ainsi ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>From {day} on it reads ({force}): {wording}.</source>
        <translation>À compter du {day}, il se lit ainsi ({force}) : {wording}.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source : {source}</translation>
    </message>
    <message>
        <source>Grade {grade}, verified on {day}.</source>
        <translation>Cote {grade}, vérifié le {day}.</translation>
    </message>
    <message>
        <source>Unverified: grade {grade}, looked up on {day}.</source>
        <translation>Non vérifié : cote {grade}, consulté le {day}.</translation>
    </message>
    <message>
        <source>Looked up on {day}.</source>
        <translation>Consulté le {day}.</translation>
    </message>
    <message>
        <source>Confirm with counsel.</source>
        <translation>Faire confirmer par le conseiller juridique.</translation>
    </message>
    <message>
        <source>Receipt {report} issued for {recipient}.</source>
        <translation>Reçu {report} délivré à {recipient}.</translation>
    </message>
    <message>
        <source>Custody sheets {report} issued for {recipient}.</source>
        <translation>Fiches de garde {report} délivrées à {recipient}.</translation>
    </message>
    <message>
        <source>List of items {report} issued for {recipient}.</source>
        <translation>Liste d’éléments {report} délivrée à {recipient}.</translation>
    </message>
    <message>
        <source>Papers {report} to the copies issued for {recipient}.</source>
        <translation>Documents {report} accompagnant les copies délivrés à {recipient}.</translation>
    </message>
    <message>
        <source>the evidence file of {incident}</source>
        <translation>le dossier de preuve de {incident}</translation>
    </message>
    <message>
        <source>{witness}, witness of the disposal</source>
        <translation>{witness}, témoin de la disposition</translation>
    </message>
    <message>
        <source>Kind of incident:</source>
        <translation>Nature de l’incident :</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Ransomware</source>
        <translation>Rançongiciel</translation>
    </message>
    <message>
        <source>Unauthorised access</source>
        <translation>Accès non autorisé</translation>
    </message>
    <message>
        <source>Lost or stolen device</source>
        <translation>Appareil perdu ou volé</translation>
    </message>
    <message>
        <source>Disclosure of personal information</source>
        <translation>Divulgation de renseignements personnels</translation>
    </message>
    <message>
        <source>Incident at a vendor</source>
        <translation>Incident chez un fournisseur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>not determined yet</source>
        <translation>pas encore établi</translation>
    </message>
    <message>
        <source>Determined by {by}.</source>
        <translation>Établi par {by}.</translation>
    </message>
    <message>
        <source>Determined {when}.</source>
        <translation>Établi : {when}.</translation>
    </message>
    <message>
        <source>Basis: {basis}</source>
        <translation>Fondement : {basis}</translation>
    </message>
    <message>
        <source>Counsel's advice is kept elsewhere, under {counsel}.</source>
        <translation>L’avis du conseiller juridique est conservé ailleurs, sous {counsel}.</translation>
    </message>
    <message>
        <source>This finding is kept in writing until {day}.</source>
        <translation>Cette conclusion est conservée par écrit jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Nothing is determined.</source>
        <translation>Rien n’est établi.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>At least {number}; the number is not known for every region.</source>
        <translation>Au moins {number} ; le nombre n’est pas connu pour toutes les régions.</translation>
    </message>
    <message>
        <source>Not known for any region.</source>
        <translation>Non connu, pour aucune région.</translation>
    </message>
    <message>
        <source>{agency} asked that notice be delayed.</source>
        <translation>{agency} a demandé que l’avis soit retardé.</translation>
    </message>
    <message>
        <source>{agency} asked that notice be delayed until {until}.</source>
        <translation>{agency} a demandé que l’avis soit retardé jusqu’à la date suivante : {until}.</translation>
    </message>
    <message>
        <source>Asked by {person}.</source>
        <translation>Demandé par {person}.</translation>
    </message>
    <message>
        <source>Asked in writing.</source>
        <translation>Demandé par écrit.</translation>
    </message>
    <message>
        <source>Not asked in writing.</source>
        <translation>Non demandé par écrit.</translation>
    </message>
    <message>
        <source>It is about: {duties}.</source>
        <translation>Obligations visées : {duties}.</translation>
    </message>
    <message>
        <source>The delay of notice is over.</source>
        <translation>Le report de l’avis est terminé.</translation>
    </message>
    <message>
        <source>Said by {person}.</source>
        <translation>Selon {person}.</translation>
    </message>
    <message>
        <source>It still stands.</source>
        <translation>Toujours en vigueur.</translation>
    </message>
    <message>
        <source>Lifted by entry {number}.</source>
        <translation>Levé par l’inscription {number}.</translation>
    </message>
    <message>
        <source>Incident closed.</source>
        <translation>Incident clos.</translation>
    </message>
    <message>
        <source>Remediation verified by {by}: {words}</source>
        <translation>Mesures correctives vérifiées par {by} : {words}</translation>
    </message>
    <message>
        <source>Lessons: {words}</source>
        <translation>Leçons : {words}</translation>
    </message>
    <message>
        <source>Retention: {words}</source>
        <translation>Conservation : {words}</translation>
    </message>
    <message>
        <source>Legal holds: {words}</source>
        <translation>Obligations légales de conservation : {words}</translation>
    </message>
    <message>
        <source>Still open: {words}</source>
        <translation>Encore ouvert : {words}</translation>
    </message>
    <message>
        <source>Remediation verified by</source>
        <translation>Mesures correctives vérifiées par</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>How long the record is kept</source>
        <translation>Durée de conservation du registre</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Obligations légales de conservation</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore ouvert</translation>
    </message>
    <message>
        <source>Amends entry {number}. Reason: {reason}</source>
        <translation>Modifie l’inscription {number}. Motif : {reason}</translation>
    </message>
    <message>
        <source>After-close addition {number}.</source>
        <translation>Ajout {number} après la clôture.</translation>
    </message>
    <message>
        <source>Amended after the close, addition {number}.</source>
        <translation>Modifié après la clôture, ajout {number}.</translation>
    </message>
    <message>
        <source>Local pack {version} brought in for {pack}.</source>
        <translation>Guide local {version} ajouté pour {pack}.</translation>
    </message>
    <message>
        <source>{title}: not done</source>
        <translation>{title} : non fait</translation>
    </message>
    <message>
        <source>{title}: begun, not done</source>
        <translation>{title} : commencé, non fait</translation>
    </message>
    <message>
        <source>{title}: undone, and not done again</source>
        <translation>{title} : annulé, et non refait</translation>
    </message>
    <message>
        <source>{title}: deferred</source>
        <translation>{title} : différé</translation>
    </message>
    <message>
        <source>{title}: deferred until {until}</source>
        <translation>{title} : différé, jusqu’à la date suivante : {until}</translation>
    </message>
    <message>
        <source>{title}: done, not verified</source>
        <translation>{title} : fait, non vérifié</translation>
    </message>
    <message>
        <source>{title}: temporary, and still in force</source>
        <translation>{title} : temporaire, et toujours en place</translation>
    </message>
    <message>
        <source>{title}: temporary, still in force, and not verified</source>
        <translation>{title} : temporaire, toujours en place, et non vérifié</translation>
    </message>
    <message>
        <source>Not answered: {label}</source>
        <translation>Sans réponse : {label}</translation>
    </message>
    <message>
        <source>{question}: not determined</source>
        <translation>{question} : non établi</translation>
    </message>
    <message>
        <source>Clock: {title}, overdue since {when}</source>
        <translation>Délai : {title}, échu depuis : {when}</translation>
    </message>
    <message>
        <source>Clock: {title}, due by {when}</source>
        <translation>Délai : {title}, échéance : {when}</translation>
    </message>
    <message>
        <source>Clock: {title}, {agency} asks to wait, due by {when}</source>
        <translation>Délai : {title}, {agency} demande d’attendre, échéance : {when}</translation>
    </message>
    <message>
        <source>{title}: nobody has answered whether it applies</source>
        <translation>{title} : personne n’a répondu si l’obligation s’applique</translation>
    </message>
    <message>
        <source>{title}: nobody was told</source>
        <translation>{title} : avis donné à personne</translation>
    </message>
    <message>
        <source>{title}: tried, nobody was spoken to</source>
        <translation>{title} : tentative faite, personne n’a été joint</translation>
    </message>
    <message>
        <source>{title}: call deferred</source>
        <translation>{title} : appel différé</translation>
    </message>
    <message>
        <source>{title}: call deferred until {until}</source>
        <translation>{title} : appel différé, jusqu’à la date suivante : {until}</translation>
    </message>
    <message>
        <source>Hold of {agency} (entry {number}): still stands</source>
        <translation>Report demandé par {agency} (inscription {number}) : toujours en vigueur</translation>
    </message>
    <message>
        <source>Draft {report}: waits for sign-off</source>
        <translation>Projet {report} : en attente d’approbation</translation>
    </message>
    <message>
        <source>Draft {report}: signed off, not released</source>
        <translation>Projet {report} : approuvé, non délivré</translation>
    </message>
    <message>
        <source>Draft {report}: refused, and not put up again</source>
        <translation>Projet {report} : refusé, et non soumis de nouveau</translation>
    </message>
    <message>
        <source>Question in entry {number}: no answer</source>
        <translation>Question de l’inscription {number} : sans réponse</translation>
    </message>
    <message>
        <source>Report: none was issued about this incident</source>
        <translation>Rapport : aucun n’a été délivré sur cet incident</translation>
    </message>
    <message>
        <source>1 entry is not witnessed</source>
        <translation>1 inscription sans témoin</translation>
    </message>
    <message>
        <source>{count} entries are not witnessed</source>
        <translation>{count} inscriptions sans témoin</translation>
    </message>
    <message>
        <source>Open at the close, and why:
{lines}</source>
        <translation>Ouvert à la clôture, et pourquoi :
{lines}</translation>
    </message>
    <message>
        <source>Open at the close, and why</source>
        <translation>Ouvert à la clôture, et pourquoi</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>au moins {least}</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>au plus {most}</translation>
    </message>
    <message>
        <source>between {least} and {most}</source>
        <translation>entre {least} et {most}</translation>
    </message>
    <message>
        <source>{span} before</source>
        <translation>{span} avant</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>First containment step done</source>
        <translation>Première étape de confinement faite</translation>
    </message>
    <message>
        <source>First office told</source>
        <translation>Premier organisme avisé</translation>
    </message>
    <message>
        <source>Discovery to first containment step</source>
        <translation>De la découverte à la première étape de confinement</translation>
    </message>
    <message>
        <source>Discovery to contained</source>
        <translation>De la découverte au confinement</translation>
    </message>
    <message>
        <source>Discovery to first office told</source>
        <translation>De la découverte au premier organisme avisé</translation>
    </message>
    <message>
        <source>Discovery to close</source>
        <translation>De la découverte à la clôture</translation>
    </message>
    <message>
        <source>First containment step to contained</source>
        <translation>De la première étape de confinement au confinement</translation>
    </message>
    <message>
        <source>Contained to close</source>
        <translation>Du confinement à la clôture</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Median {median}, {range}, {count} incidents.</source>
        <translation>Médiane {median}, {range}, {count} incidents.</translation>
    </message>
    <message>
        <source>{span} in 1 incident, too few for a median.</source>
        <translation>{span} pour 1 incident, trop peu pour une médiane.</translation>
    </message>
    <message>
        <source>Nothing to count.</source>
        <translation>Rien à compter.</translation>
    </message>
    <message>
        <source>Unknown: {count}.</source>
        <translation>Inconnu : {count}.</translation>
    </message>
    <message>
        <source>Not yet: {count}.</source>
        <translation>Pas encore : {count}.</translation>
    </message>
    <message>
        <source>Report {report} printed on {printer}.</source>
        <translation>Rapport {report} imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>Report {report} was sent to {printer}, which did not say what became of it.</source>
        <translation>Rapport {report} envoyé à {printer}, qui n’a pas dit ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, was sent to {printer}; whether every page came out is not said yet.</source>
        <translation>Rapport {report}, exemplaire {copy}, envoyé à {printer} ; il n’est pas encore dit si chaque page est sortie.</translation>
    </message>
    <message>
        <source>Of report {report}, copy {copy}, pages {pages} were sent to {printer}; whether every one came out is not said yet.</source>
        <translation>Pages {pages} du rapport {report}, exemplaire {copy}, envoyées à {printer} ; il n’est pas encore dit si chacune est sortie.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: every page came out of {printer}, counted by the person.</source>
        <translation>Rapport {report}, exemplaire {copy} : chaque page est sortie de {printer}, comptée par la personne.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: pages {pages} came out of {printer}, counted by the person.</source>
        <translation>Rapport {report}, exemplaire {copy} : les pages {pages} sont sorties de {printer}, comptées par la personne.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: pages {missing} did not come out of {printer}, counted by the person.</source>
        <translation>Rapport {report}, exemplaire {copy} : les pages {missing} ne sont pas sorties de {printer}, comptées par la personne.</translation>
    </message>
    <message>
        <source>Printing report {report} on {printer} was cancelled.</source>
        <translation>L’impression du rapport {report} sur {printer} a été annulée.</translation>
    </message>
    <message>
        <source>Report {report} was not printed: there was no printer.</source>
        <translation>Rapport {report} non imprimé : il n’y avait pas d’imprimante.</translation>
    </message>
    <message>
        <source>Report {report} was not printed to the end: {printer} stopped.</source>
        <translation>Rapport {report} non imprimé jusqu’au bout : arrêt de {printer}.</translation>
    </message>
    <message>
        <source>Report {report} was not printed to the end: {printer} had no paper.</source>
        <translation>Rapport {report} non imprimé jusqu’au bout : {printer} n’avait plus de papier.</translation>
    </message>
    <message>
        <source>Report {report} was not printed on {printer}.</source>
        <translation>Le rapport {report} n’a pas été imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réplique</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>About entry {number}: {text}</source>
        <translation>Au sujet de l’inscription {number} : {text}</translation>
    </message>
    <message>
        <source>Asked about entry {number}: {text}</source>
        <translation>Demandé au sujet de l’inscription {number} : {text}</translation>
    </message>
    <message>
        <source>To the question in entry {number}: {text}</source>
        <translation>À la question de l’inscription {number} : {text}</translation>
    </message>
    <message>
        <source>Not vouched for: entries {numbers}. Reason: {reason}</source>
        <translation>Non attesté : inscriptions {numbers}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Not vouched for: entry {numbers}. Reason: {reason}</source>
        <translation>Non attesté : inscription {numbers}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Report {report} was not signed off. Reason: {reason}</source>
        <translation>Le rapport {report} n’a pas été approuvé. Motif : {reason}</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, for {recipient}, put up for sign-off. Nothing has left the program.</source>
        <translation>Rapport {report}, {edition}, pour {recipient}, soumis pour approbation. Rien n’a quitté le programme.</translation>
    </message>
    <message>
        <source>Report {report} signed off, as of entry {size}.</source>
        <translation>Rapport {report} approuvé, état à l’inscription {size}.</translation>
    </message>
    <message>
        <source>{entries} entries written to a file ({format}): {shown}.</source>
        <translation>{entries} inscriptions écrites dans un fichier ({format}) : {shown}.</translation>
    </message>
    <message>
        <source>{entries} entries written to a file ({format}).</source>
        <translation>{entries} inscriptions écrites dans un fichier ({format}).</translation>
    </message>
    <message>
        <source>Added after the sign-off.</source>
        <translation>Ajouté après l’approbation.</translation>
    </message>
    <message>
        <source>Amended in entry {number}, after the sign-off.</source>
        <translation>Modifié par l’inscription {number}, après l’approbation.</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Not signed off by another person.</source>
        <translation>Non approuvé par une autre personne.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}.</source>
        <translation>Approuvé par {name}, état à l’inscription {number}.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}. Not covered, because written after the sign-off: entry {after}.</source>
        <translation>Approuvé par {name}, état à l’inscription {number}. Non visée, car écrite après l’approbation : inscription {after}.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}. Not covered, because written after the sign-off: entries {after}.</source>
        <translation>Approuvé par {name}, état à l’inscription {number}. Non visées, car écrites après l’approbation : inscriptions {after}.</translation>
    </message>
    <message>
        <source>{incident}: {title}: done, not verified (entry {number}).</source>
        <translation>{incident} : {title} : fait, non vérifié (inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: temporary and still in force (entry {number}).</source>
        <translation>{incident} : {title} : temporaire et toujours en place (inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: temporary and still in force, not verified (entry {number}).</source>
        <translation>{incident} : {title} : temporaire et toujours en place, non vérifié (inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: overdue since {when} (counted from entry {number}).</source>
        <translation>{incident} : {title} : échu depuis {when} (compté de l’inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: due by {when} (counted from entry {number}).</source>
        <translation>{incident} : {title} : échéance {when} (compté de l’inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: open, its source gives no number (counted from entry {number}).</source>
        <translation>{incident} : {title} : ouvert, la source ne donne pas de nombre (compté de l’inscription {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: due by {when}; {agency} asks to wait (entry {hold}).</source>
        <translation>{incident} : {title} : échéance {when} ; {agency} demande d’attendre (inscription {hold}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: {agency} asks to wait (entry {hold}).</source>
        <translation>{incident} : {title} : {agency} demande d’attendre (inscription {hold}).</translation>
    </message>
    <message>
        <source>{incident}: {name} is asked (entry {number}): {text}</source>
        <translation>{incident} : question posée à {name} (inscription {number}) : {text}</translation>
    </message>
    <message>
        <source>{name} is asked (entry {number}): {text}</source>
        <translation>Question posée à {name} (inscription {number}) : {text}</translation>
    </message>
    <message>
        <source>Shift handed over to {name}.</source>
        <translation>Relève offerte à {name}.</translation>
    </message>
    <message>
        <source>Containment: {lines}</source>
        <translation>Confinement : {lines}</translation>
    </message>
    <message>
        <source>Containment:
{lines}</source>
        <translation>Confinement :
{lines}</translation>
    </message>
    <message>
        <source>Containment: nothing is open.</source>
        <translation>Confinement : rien n’est ouvert.</translation>
    </message>
    <message>
        <source>Clocks: {lines}</source>
        <translation>Délais : {lines}</translation>
    </message>
    <message>
        <source>Clocks:
{lines}</source>
        <translation>Délais :
{lines}</translation>
    </message>
    <message>
        <source>Clocks: none runs.</source>
        <translation>Délais : aucun ne court.</translation>
    </message>
    <message>
        <source>Evidence: {lines}</source>
        <translation>Preuves : {lines}</translation>
    </message>
    <message>
        <source>Evidence:
{lines}</source>
        <translation>Preuves :
{lines}</translation>
    </message>
    <message>
        <source>Evidence: none is held, the author says.</source>
        <translation>Preuves : aucune n’est détenue, selon l’auteur.</translation>
    </message>
    <message>
        <source>Questions: {lines}</source>
        <translation>Questions : {lines}</translation>
    </message>
    <message>
        <source>Questions:
{lines}</source>
        <translation>Questions :
{lines}</translation>
    </message>
    <message>
        <source>Questions: none waits for an answer.</source>
        <translation>Questions : aucune n’attend de réponse.</translation>
    </message>
    <message>
        <source>Next: {lines}</source>
        <translation>À faire : {lines}</translation>
    </message>
    <message>
        <source>Next:
{lines}</source>
        <translation>À faire :
{lines}</translation>
    </message>
    <message>
        <source>Next: nothing is planned.</source>
        <translation>À faire : rien n’est prévu.</translation>
    </message>
    <message>
        <source>The card in entry {number} was read and the shift taken over.</source>
        <translation>La fiche de l’inscription {number} a été lue et la relève prise.</translation>
    </message>
    <message>
        <source>The shift in entry {number} was not taken over. Reason: {reason}</source>
        <translation>La relève de l’inscription {number} n’a pas été prise. Motif : {reason}</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} printed on {printer}.</source>
        <translation>Bordereau de scellement des inscriptions 1 à {size} imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} saved as a file ({printer}).</source>
        <translation>Bordereau de scellement des inscriptions 1 à {size} enregistré comme fichier ({printer}).</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} was not printed on {printer}.</source>
        <translation>Le bordereau de scellement des inscriptions 1 à {size} n’a pas été imprimé sur {printer}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Garde</translation>
    </message>
    <message>
        <source>log</source>
        <translation>fichier journal</translation>
    </message>
    <message>
        <source>disk or memory image</source>
        <translation>image de disque ou de mémoire</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>capture d’écran</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>photographie</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>device</source>
        <translation>appareil</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>original or copy not known</source>
        <translation>original ou copie, non connu</translation>
    </message>
    <message>
        <source>Item {item} registered: {name} ({type}, {originality}).</source>
        <translation>Élément {item} enregistré : {name} ({type}, {originality}).</translation>
    </message>
    <message>
        <source>File “{file}”, {size} bytes, SHA-256 {sha256}.</source>
        <translation>Fichier « {file} », {size} octets, SHA-256 {sha256}.</translation>
    </message>
    <message>
        <source>Folder “{file}”, {files} files, {size} bytes; SHA-256 of their list {sha256}.</source>
        <translation>Dossier « {file} », {files} fichiers, {size} octets ; SHA-256 de leur liste {sha256}.</translation>
    </message>
    <message>
        <source>Folder “{file}” with 1 file, {size} bytes; SHA-256 of its list {sha256}.</source>
        <translation>Dossier « {file} » contenant 1 fichier, {size} octets ; SHA-256 de sa liste {sha256}.</translation>
    </message>
    <message>
        <source>The source changed while it was read; kept is what was read.</source>
        <translation>La source a changé pendant la lecture ; est conservé ce qui a été lu.</translation>
    </message>
    <message>
        <source>Not taken in, and named in the list: {count}.</source>
        <translation>Non pris en charge, et nommés dans la liste : {count}.</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>Prélevé par {name}.</translation>
    </message>
    <message>
        <source>Received from them, as who registers it says: {when}.</source>
        <translation>Reçu de cette personne, selon qui l’enregistre : {when}.</translation>
    </message>
    <message>
        <source>Changed by collecting it: “{words}”</source>
        <translation>Modifié par le prélèvement : « {words} »</translation>
    </message>
    <message>
        <source>Collecting it changed nothing at the source.</source>
        <translation>Le prélèvement n’a rien modifié à la source.</translation>
    </message>
    <message>
        <source>Whether collecting it changed the source is unknown.</source>
        <translation>On ne sait pas si le prélèvement a modifié la source.</translation>
    </message>
    <message>
        <source>Described as: “{words}”</source>
        <translation>Description : « {words} »</translation>
    </message>
    <message>
        <source>Witness: {words}.</source>
        <translation>Témoin : {words}.</translation>
    </message>
    <message>
        <source>Found at: “{words}”</source>
        <translation>Trouvé à : « {words} »</translation>
    </message>
    <message>
        <source>From the system: {words}.</source>
        <translation>Système d’origine : {words}.</translation>
    </message>
    <message>
        <source>The system: “{words}”</source>
        <translation>Le système : « {words} »</translation>
    </message>
    <message>
        <source>How it was collected: “{words}”</source>
        <translation>Mode de prélèvement : « {words} »</translation>
    </message>
    <message>
        <source>With: {words}.</source>
        <translation>Outil : {words}.</translation>
    </message>
    <message>
        <source>Hash of the original, as it was given: {words}.</source>
        <translation>Condensat de l’original, tel que donné : {words}.</translation>
    </message>
    <message>
        <source>Photographs: {words}.</source>
        <translation>Photographies : {words}.</translation>
    </message>
    <message>
        <source>Remarks: “{words}”</source>
        <translation>Remarques : « {words} »</translation>
    </message>
    <message>
        <source>Clock of the source: {seconds} s ahead.</source>
        <translation>Horloge de la source : {seconds} s d’avance.</translation>
    </message>
    <message>
        <source>Clock of the source: {seconds} s behind.</source>
        <translation>Horloge de la source : {seconds} s de retard.</translation>
    </message>
    <message>
        <source>Clock of the source: compared, not off.</source>
        <translation>Horloge de la source : comparée, sans écart.</translation>
    </message>
    <message>
        <source>Place in the order of volatility (RFC 3227): {place}.</source>
        <translation>Rang dans l’ordre de volatilité (RFC 3227) : {place}.</translation>
    </message>
    <message>
        <source>Sensitivity: nothing special.</source>
        <translation>Sensibilité : rien de particulier.</translation>
    </message>
    <message>
        <source>Sensitivity: holds personal information.</source>
        <translation>Sensibilité : contient des renseignements personnels.</translation>
    </message>
    <message>
        <source>Sensitivity: shows how systems are protected.</source>
        <translation>Sensibilité : montre comment les systèmes sont protégés.</translation>
    </message>
    <message>
        <source>Sensitivity: privileged, legal advice.</source>
        <translation>Sensibilité : privilégié, avis juridique.</translation>
    </message>
    <message>
        <source>Medium: {medium}.</source>
        <translation>Support : {medium}.</translation>
    </message>
    <message>
        <source>Medium without a name, serial number {serial}.</source>
        <translation>Support sans nom, numéro de série {serial}.</translation>
    </message>
    <message>
        <source>Seal or bag number: {seal}.</source>
        <translation>Numéro de scellé ou de sac : {seal}.</translation>
    </message>
    <message>
        <source>Kept at: “{stored}”</source>
        <translation>Conservé à : « {stored} »</translation>
    </message>
    <message>
        <source>To the finding at item {item} in entry {numbers}: {words}</source>
        <translation>Au sujet de la constatation sur l’élément {item}, inscription {numbers} : {words}</translation>
    </message>
    <message>
        <source>Item {item} disposed of: “{method}” On the authority of: “{authority}” Witness: {witness}.</source>
        <translation>Disposition de l’élément {item} : « {method} » Sur l’autorisation de : « {authority} » Témoin : {witness}.</translation>
    </message>
    <message>
        <source>Copies of {items} written to the folder “{folder}” for {to}, read again and found the same: {files} files, {size} bytes, SHA-256 of their list {sha256}. Reason: “{reason}”</source>
        <translation>Copies de {items} écrites dans le dossier « {folder} » pour {to}, relues et trouvées identiques : {files} fichiers, {size} octets, SHA-256 de leur liste {sha256}. Motif : « {reason} »</translation>
    </message>
    <message>
        <source>Only papers about {items} went along: nothing of it is stored.</source>
        <translation>Seuls des documents au sujet de {items} ont accompagné : rien n’en est stocké.</translation>
    </message>
    <message>
        <source>Medium: {medium}, serial number {serial}.</source>
        <translation>Support : {medium}, numéro de série {serial}.</translation>
    </message>
    <message>
        <source>The system gave no serial number of the medium.</source>
        <translation>Le système n’a donné aucun numéro de série du support.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is missing.</source>
        <translation>Ce qui est stocké de l’élément {item} est manquant.</translation>
    </message>
    <message>
        <source>File {file} of what is stored of item {item} is missing.</source>
        <translation>Le fichier {file} de ce qui est stocké de l’élément {item} est manquant.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is damaged.</source>
        <translation>Ce qui est stocké de l’élément {item} est endommagé.</translation>
    </message>
    <message>
        <source>File {file} of what is stored of item {item} is damaged.</source>
        <translation>Le fichier {file} de ce qui est stocké de l’élément {item} est endommagé.</translation>
    </message>
    <message>
        <source>What is stored as item {item} is not what was taken in.</source>
        <translation>Ce qui est stocké comme élément {item} n’est pas ce qui a été pris en charge.</translation>
    </message>
    <message>
        <source>File {file} stored as part of item {item} is not what was taken in.</source>
        <translation>Le fichier {file} stocké comme partie de l’élément {item} n’est pas ce qui a été pris en charge.</translation>
    </message>
    <message>
        <source>{name}, badge {badge}</source>
        <translation>{name}, matricule {badge}</translation>
    </message>
    <message>
        <source>{name}, {agency}, badge {badge}</source>
        <translation>{name}, {agency}, matricule {badge}</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>remise</translation>
    </message>
    <message>
        <source>checked out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>returned to the owner</source>
        <translation>restitution au propriétaire</translation>
    </message>
    <message>
        <source>moved to another place</source>
        <translation>déplacement vers un autre lieu</translation>
    </message>
    <message>
        <source>Item {item}, {purpose}: from {giver} to {taker}. Reason: “{reason}”</source>
        <translation>Élément {item}, {purpose} : de {giver} à {taker}. Motif : « {reason} »</translation>
    </message>
    <message>
        <source>Recorded as it was told or shown; neither of them works here.</source>
        <translation>Inscrit comme cela a été dit ou montré ; ni l’un ni l’autre ne travaille ici.</translation>
    </message>
    <message>
        <source>Nothing says how it came to who gave it: a gap in the custody.</source>
        <translation>Rien ne dit comment l’élément est parvenu à qui l’a remis : une lacune dans la chaîne de possession.</translation>
    </message>
    <message>
        <source>Condition: “{words}”</source>
        <translation>État : « {words} »</translation>
    </message>
    <message>
        <source>Carried by: “{words}”</source>
        <translation>Transporté par : « {words} »</translation>
    </message>
    <message>
        <source>To be back by {when}.</source>
        <translation>Retour attendu au plus tard : {when}.</translation>
    </message>
    <message>
        <source>Item {item} received.</source>
        <translation>Élément {item} reçu.</translation>
    </message>
    <message>
        <source>Item {item} not handed over after all. Reason: {reason}</source>
        <translation>Élément {item} finalement non remis. Motif : {reason}</translation>
    </message>
    <message>
        <source>Seal intact.</source>
        <translation>Scellé intact.</translation>
    </message>
    <message>
        <source>Seal broken.</source>
        <translation>Scellé brisé.</translation>
    </message>
    <message>
        <source>No seal.</source>
        <translation>Aucun scellé.</translation>
    </message>
    <message>
        <source>Seal not looked at.</source>
        <translation>Scellé non examiné.</translation>
    </message>
    <message>
        <source>SHA-256 compared.</source>
        <translation>SHA-256 comparé.</translation>
    </message>
    <message>
        <source>SHA-256 of what is stored computed again: the same.</source>
        <translation>SHA-256 de ce qui est stocké, recalculé : identique.</translation>
    </message>
    <message>
        <source>SHA-256 of what came back computed: the same.</source>
        <translation>SHA-256 de ce qui est revenu, calculé : identique.</translation>
    </message>
    <message>
        <source>SHA-256 of item {item} differs: {found}.</source>
        <translation>Le SHA-256 de l’élément {item} diffère : {found}.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is not what was taken in: SHA-256 {found}.</source>
        <translation>Ce qui est stocké de l’élément {item} n’est pas ce qui a été pris en charge : SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What came back as item {item} is not what was taken in: SHA-256 {found}.</source>
        <translation>Ce qui est revenu comme élément {item} n’est pas ce qui a été pris en charge : SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What was compared is missing, or is not what was taken in as item {item}.</source>
        <translation>Ce qui a été comparé est manquant, ou n’est pas ce qui a été pris en charge comme élément {item}.</translation>
    </message>
    <message>
        <source>Changed, missing or new: “{names}”</source>
        <translation>Modifiés, manquants ou nouveaux : « {names} »</translation>
    </message>
    <message>
        <source>Changed, missing or new: “{names}”, and {count} more.</source>
        <translation>Modifiés, manquants ou nouveaux : « {names} », et {count} autres.</translation>
    </message>
    <message>
        <source>SHA-256 not computed.</source>
        <translation>SHA-256 non calculé.</translation>
    </message>
    <message>
        <source>Who gave it signed by key.</source>
        <translation>Qui a remis l’élément a signé par clé.</translation>
    </message>
    <message>
        <source>Who gave it signed on the touchpad.</source>
        <translation>Qui a remis l’élément a signé sur le pavé tactile.</translation>
    </message>
    <message>
        <source>Who gave it signs in ink on the receipt.</source>
        <translation>Qui a remis l’élément signe à l’encre sur le reçu.</translation>
    </message>
    <message>
        <source>Who gave it signed on a paper of somebody else.</source>
        <translation>Qui a remis l’élément a signé sur un document d’autrui.</translation>
    </message>
    <message>
        <source>Who gave it did not sign.</source>
        <translation>Qui a remis l’élément n’a pas signé.</translation>
    </message>
    <message>
        <source>Who received it signed by key.</source>
        <translation>Qui a reçu l’élément a signé par clé.</translation>
    </message>
    <message>
        <source>Who received it signed on the touchpad.</source>
        <translation>Qui a reçu l’élément a signé sur le pavé tactile.</translation>
    </message>
    <message>
        <source>Who received it signs in ink on the receipt.</source>
        <translation>Qui a reçu l’élément signe à l’encre sur le reçu.</translation>
    </message>
    <message>
        <source>Who received it signed on a paper of somebody else.</source>
        <translation>Qui a reçu l’élément a signé sur un document d’autrui.</translation>
    </message>
    <message>
        <source>Who received it did not sign.</source>
        <translation>Qui a reçu l’élément n’a pas signé.</translation>
    </message>
    <message>
        <source>The witness signed by key.</source>
        <translation>Le témoin a signé par clé.</translation>
    </message>
    <message>
        <source>The witness signed on the touchpad.</source>
        <translation>Le témoin a signé sur le pavé tactile.</translation>
    </message>
    <message>
        <source>The witness signs in ink on the receipt.</source>
        <translation>Le témoin signe à l’encre sur le reçu.</translation>
    </message>
    <message>
        <source>The witness signed on a paper of somebody else.</source>
        <translation>Le témoin a signé sur un document d’autrui.</translation>
    </message>
    <message>
        <source>The witness did not sign.</source>
        <translation>Le témoin n’a pas signé.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of {name}, who gave it, was seen on the receipt.</source>
        <translation>Élément {item} : la signature de {name}, qui l’a remis, a été vue sur le reçu.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of {name}, who received it, was seen on the receipt.</source>
        <translation>Élément {item} : la signature de {name}, qui l’a reçu, a été vue sur le reçu.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of the witness {name} was seen.</source>
        <translation>Élément {item} : la signature du témoin {name} a été vue.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, who gave it, signs for that by key.</source>
        <translation>Élément {item} : {name}, qui l’a remis, en signe par clé.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, who received it, signs for that by key.</source>
        <translation>Élément {item} : {name}, qui l’a reçu, en signe par clé.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, the witness, signs for that by key.</source>
        <translation>Élément {item} : {name}, témoin, en signe par clé.</translation>
    </message>
    <message>
        <source>The signed receipt: {kept}</source>
        <translation>Le reçu signé : {kept}</translation>
    </message>
    <message>
        <source>A thing, not a file: nothing of it is stored, and it has no SHA-256.</source>
        <translation>Un objet, non un fichier : rien n’en est stocké, et il n’a pas de SHA-256.</translation>
    </message>
    <message>
        <source>File “{file}”, {size} bytes.</source>
        <translation>Fichier « {file} », {size} octets.</translation>
    </message>
    <message>
        <source>SHA-256: {sha256}</source>
        <translation>SHA-256 : {sha256}</translation>
    </message>
    <message>
        <source>Folder “{file}”, {files} files, {size} bytes.</source>
        <translation>Dossier « {file} », {files} fichiers, {size} octets.</translation>
    </message>
    <message>
        <source>Folder “{file}” with 1 file, {size} bytes.</source>
        <translation>Dossier « {file} » contenant 1 fichier, {size} octets.</translation>
    </message>
    <message>
        <source>SHA-256 of their list: {sha256}</source>
        <translation>SHA-256 de leur liste : {sha256}</translation>
    </message>
    <message>
        <source>Copies given to {to}, entry {number}.</source>
        <translation>Copies données à {to}, inscription {number}.</translation>
    </message>
    <message>
        <source>{holder}, from {since} to {until}.</source>
        <translation>{holder}, de : {since} ; à : {until}.</translation>
    </message>
    <message>
        <source>{holder}, since {since}.</source>
        <translation>{holder}, depuis : {since}.</translation>
    </message>
    <message>
        <source>{holder}, since {since}; nothing says until when.</source>
        <translation>{holder}, depuis : {since} ; rien ne dit jusqu’à quand.</translation>
    </message>
    <message>
        <source>Held here</source>
        <translation>Détenu ici</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En transit</translation>
    </message>
    <message>
        <source>Out of house</source>
        <translation>Hors des lieux</translation>
    </message>
    <message>
        <source>Returned to the owner</source>
        <translation>Restitué au propriétaire</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Disposition faite</translation>
    </message>
    <message>
        <source>With {holder} since {since}.</source>
        <translation>Détenu par {holder} depuis : {since}.</translation>
    </message>
    <message>
        <source>Given by {holder}, waits for {taker} to accept it (entry {number}).</source>
        <translation>Remis par {holder}, en attente d’acceptation par {taker} (inscription {number}).</translation>
    </message>
    <message>
        <source>Out of house, with {holder} since {since}.</source>
        <translation>Hors des lieux, chez {holder} depuis : {since}.</translation>
    </message>
    <message>
        <source>Returned to the owner: {holder}, {since}.</source>
        <translation>Restitué au propriétaire : {holder}, {since}.</translation>
    </message>
    <message>
        <source>Disposed of {happened} (entry {number}); last with {holder}.</source>
        <translation>Disposition faite : {happened} (inscription {number}) ; dernier détenteur : {holder}.</translation>
    </message>
    <message>
        <source>Overdue: it was to be back by {when}.</source>
        <translation>En retard : le retour était attendu au plus tard : {when}.</translation>
    </message>
    <message>
        <source>Intact, as far as anybody has looked: nothing was found at it.</source>
        <translation>Intact, pour autant qu’on l’ait examiné : rien n’y a été constaté.</translation>
    </message>
    <message>
        <source>Nothing was found at it.</source>
        <translation>Rien n’y a été constaté.</translation>
    </message>
    <message>
        <source>Not to be called intact: 1 finding, which stays for ever.</source>
        <translation>Ne peut être dit intact : 1 constatation, qui demeure pour toujours.</translation>
    </message>
    <message>
        <source>Not to be called intact: {count} findings, which stay for ever.</source>
        <translation>Ne peut être dit intact : {count} constatations, qui demeurent pour toujours.</translation>
    </message>
    <message>
        <source>Gap: from {since} to {until} nothing says who had it, and how it came from {giver} to {taker} (entry {number}).</source>
        <translation>Lacune : de {since} à {until}, rien ne dit qui le détenait, ni comment il est passé de {giver} à {taker} (inscription {number}).</translation>
    </message>
    <message>
        <source>Received from {giver}: {when}, as {taker} says in entry {number}. Not signed for here by {giver}.</source>
        <translation>Reçu de {giver} : {when}, selon {taker}, inscription {number}. Non signé ici par {giver}.</translation>
    </message>
    <message>
        <source>Received from {giver}: {when}, as {taker} says in entry {number}. Signed for by key later, in entry {signed}, by {giver}.</source>
        <translation>Reçu de {giver} : {when}, selon {taker}, inscription {number}. Signé par clé plus tard par {giver}, inscription {signed}.</translation>
    </message>
    <message>
        <source>How it came: “{words}”</source>
        <translation>Comment il est parvenu : « {words} »</translation>
    </message>
    <message>
        <source>Finding in entry {number}: {what}</source>
        <translation>Constatation, inscription {number} : {what}</translation>
    </message>
    <message>
        <source>What was compared at the hand-over is not what was taken in: SHA-256 {found}.</source>
        <translation>Ce qui a été comparé à la remise n’est pas ce qui a été pris en charge : SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What was compared at the hand-over is missing, or is not what was taken in.</source>
        <translation>Ce qui a été comparé à la remise est manquant, ou n’est pas ce qui a été pris en charge.</translation>
    </message>
    <message>
        <source>The seal was broken or gone.</source>
        <translation>Le scellé était brisé ou absent.</translation>
    </message>
    <message>
        <source>The number of the seal is not the one that was on record: {found}.</source>
        <translation>Le numéro du scellé n’est pas celui qui était inscrit : {found}.</translation>
    </message>
    <message>
        <source>Somebody who works here gave, took or witnessed it without their own key.</source>
        <translation>Une personne qui travaille ici l’a remis, reçu ou en a été témoin sans sa propre clé.</translation>
    </message>
    <message>
        <source>Both names that stand there are those of one person.</source>
        <translation>Les deux noms qui y figurent sont ceux d’une même personne.</translation>
    </message>
    <message>
        <source>What is said there does not follow from what stood before.</source>
        <translation>Ce qui y est dit ne découle pas de ce qui précède.</translation>
    </message>
    <message>
        <source>By the times that were stated, two people had it at once, or one had it before it was there.</source>
        <translation>Selon les moments déclarés, deux personnes le détenaient en même temps, ou l’une le détenait avant qu’il soit là.</translation>
    </message>
    <message>
        <source>Something else was registered under the number {item}.</source>
        <translation>Autre chose a été enregistré sous le numéro {item}.</translation>
    </message>
    <message>
        <source>What is stored of it is stored for another item, too.</source>
        <translation>Ce qui en est stocké l’est aussi pour un autre élément.</translation>
    </message>
    <message>
        <source>{name} on that in entry {number}: {words}</source>
        <translation>{name} à ce sujet, inscription {number} : {words}</translation>
    </message>
    <message>
        <source>Nobody has explained that yet.</source>
        <translation>Personne ne l’a encore expliqué.</translation>
    </message>
    <message>
        <source>Entry {number}: {name}, who gave it: {how}</source>
        <translation>Inscription {number} : {name}, qui l’a remis : {how}</translation>
    </message>
    <message>
        <source>Entry {number}: {name}, who received it: {how}</source>
        <translation>Inscription {number} : {name}, qui l’a reçu : {how}</translation>
    </message>
    <message>
        <source>Entry {number}: the witness {name}: {how}</source>
        <translation>Inscription {number} : le témoin {name} : {how}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: nobody has explained the finding in entry {number}</source>
        <translation>Élément {item}, {name} : personne n’a expliqué la constatation de l’inscription {number}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: with {holder}, was to be back by {when}</source>
        <translation>Élément {item}, {name} : chez {holder}, retour attendu au plus tard : {when}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: waits for {taker} to accept it</source>
        <translation>Élément {item}, {name} : en attente d’acceptation par {taker}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: signature of {holder} for entry {number} not seen</source>
        <translation>Élément {item}, {name} : signature de {holder} pour l’inscription {number} non vue</translation>
    </message>
    <message>
        <source>Item {item}, {name}: out of house, with {holder}</source>
        <translation>Élément {item}, {name} : hors des lieux, chez {holder}</translation>
    </message>
    <message>
        <source>{incident}: {count} more items are held here, {first} to {last}.</source>
        <translation>{incident} : {count} autres éléments sont détenus ici, de {first} à {last}.</translation>
    </message>
    <message>
        <source>{incident}: 1 more item is held here, {first}.</source>
        <translation>{incident} : 1 autre élément est détenu ici, {first}.</translation>
    </message>
    <message>
        <source>Waits for {taker} to accept it.</source>
        <translation>En attente d’acceptation par {taker}.</translation>
    </message>
    <message>
        <source>Received by {taker}.</source>
        <translation>Reçu par {taker}.</translation>
    </message>
    <message>
        <source>{taker} did not take it (entry {number}): {words}</source>
        <translation>{taker} ne l’a pas pris (inscription {number}) : {words}</translation>
    </message>
    <message>
        <source>Taken back before {taker} had it (entry {number}): {words}</source>
        <translation>Repris avant que {taker} l’ait eu (inscription {number}) : {words}</translation>
    </message>
    <message>
        <source>Changes nothing: who had it did not give it so.</source>
        <translation>Ne change rien : qui le détenait ne l’a pas remis ainsi.</translation>
    </message>
    <message>
        <source>Signed by key, entry {number}.</source>
        <translation>Signé par clé, inscription {number}.</translation>
    </message>
    <message>
        <source>Signed on the touchpad, entry {number}.</source>
        <translation>Signé sur le pavé tactile, inscription {number}.</translation>
    </message>
    <message>
        <source>Signed in ink, seen in entry {number}; kept: {kept}</source>
        <translation>Signé à l’encre, vu à l’inscription {number} ; conservé : {kept}</translation>
    </message>
    <message>
        <source>Signed on another paper, shown for entry {number}.</source>
        <translation>Signé sur un autre document, présenté pour l’inscription {number}.</translation>
    </message>
    <message>
        <source>To be signed in ink; nobody has seen that yet.</source>
        <translation>À signer à l’encre ; personne ne l’a encore vu.</translation>
    </message>
    <message>
        <source>Signed on another paper, which is not kept here.</source>
        <translation>Signé sur un autre document, qui n’est pas conservé ici.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Non signé.</translation>
    </message>
    <message>
        <source>Withholding</source>
        <translation>Non communiqué</translation>
    </message>
    <message>
        <source>{organisation}, management and council</source>
        <translation>{organisation}, direction et conseil</translation>
    </message>
    <message>
        <source>{organisation}, the sealed full record</source>
        <translation>{organisation}, registre complet scellé</translation>
    </message>
    <message>
        <source>Police, for {organisation} to name</source>
        <translation>Police, à désigner par {organisation}</translation>
    </message>
    <message>
        <source>Privacy or records office, for {organisation} to name</source>
        <translation>Bureau de la protection des renseignements personnels ou des dossiers, à désigner par {organisation}</translation>
    </message>
    <message>
        <source>Counsel of {organisation}</source>
        <translation>Conseiller juridique de {organisation}</translation>
    </message>
    <message>
        <source>People affected, a draft for {organisation} to finish</source>
        <translation>Personnes touchées, projet que {organisation} doit achever</translation>
    </message>
    <message>
        <source>The public, a draft for {organisation} to finish</source>
        <translation>Le public, projet que {organisation} doit achever</translation>
    </message>
    <message>
        <source>A vendor, contractor or insurer of {organisation}</source>
        <translation>Fournisseur, entrepreneur ou assureur de {organisation}</translation>
    </message>
    <message>
        <source>{organisation}, activity log (ICS 214)</source>
        <translation>{organisation}, journal d’activités (ICS 214)</translation>
    </message>
    <message>
        <source>{organisation}, incident status summary (ICS 209)</source>
        <translation>{organisation}, sommaire de l’état de l’incident (ICS 209)</translation>
    </message>
    <message>
        <source>What is withheld from {recipient} accepted as proposed, up to entry {up_to}: {counts}.</source>
        <translation>Non-communication à {recipient} acceptée telle que proposée, jusqu’à l’inscription {up_to} : {counts}.</translation>
    </message>
    <message>
        <source>Accepted that nothing is withheld from {recipient}, up to entry {up_to}.</source>
        <translation>Accepté que rien ne soit soustrait à la communication à {recipient}, jusqu’à l’inscription {up_to}.</translation>
    </message>
    <message>
        <source>Entry {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>Inscription {numbers} non communiquée à {recipient}, {why}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Entries {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>Inscriptions {numbers} non communiquées à {recipient}, {why}. Motif : {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entry {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>« {field} » de l’inscription {numbers} non communiqué à {recipient}, {why}. Motif : {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entries {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>« {field} » des inscriptions {numbers} non communiqué à {recipient}, {why}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Entry {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>Inscription {numbers} communiquée à {recipient}, à l’encontre de la proposition. Motif : {reason}</translation>
    </message>
    <message>
        <source>Entries {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>Inscriptions {numbers} communiquées à {recipient}, à l’encontre de la proposition. Motif : {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entry {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>« {field} » de l’inscription {numbers} communiqué à {recipient}, à l’encontre de la proposition. Motif : {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entries {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>« {field} » des inscriptions {numbers} communiqué à {recipient}, à l’encontre de la proposition. Motif : {reason}</translation>
    </message>
    <message>
        <source>Proposed by the rules of the program, version {rules}; accepted by {name} in entry {number}, {when}.</source>
        <translation>Proposé par les règles du programme, version {rules} ; accepté par {name}, inscription {number}, {when}.</translation>
    </message>
    <message>
        <source>Proposed by the rules of the program, version {rules}; nobody has accepted it yet.</source>
        <translation>Proposé par les règles du programme, version {rules} ; personne ne l’a encore accepté.</translation>
    </message>
    <message>
        <source>W1, live security detail</source>
        <translation>W1, détail de sécurité actuel</translation>
    </message>
    <message>
        <source>W2, personal information the reader does not need</source>
        <translation>W2, renseignements personnels dont le lecteur n’a pas besoin</translation>
    </message>
    <message>
        <source>W3, legal privilege or advice</source>
        <translation>W3, privilège ou avis juridique</translation>
    </message>
    <message>
        <source>W4, active investigation</source>
        <translation>W4, enquête en cours</translation>
    </message>
    <message>
        <source>W5, unproven attribution or blame</source>
        <translation>W5, attribution ou faute non établie</translation>
    </message>
    <message>
        <source>W6, confidential to a third party or by contract</source>
        <translation>W6, confidentiel à l’égard d’un tiers ou par contrat</translation>
    </message>
    <message>
        <source>W7, safety of a person</source>
        <translation>W7, sécurité d’une personne</translation>
    </message>
    <message>
        <source>Part of this entry is withheld ({classes}).</source>
        <translation>Une partie de cette inscription n’est pas communiquée ({classes}).</translation>
    </message>
    <message>
        <source>Rests on what is withheld from this reader (entries: {numbers}).</source>
        <translation>Repose sur ce qui n’est pas communiqué à ce lecteur (inscriptions : {numbers}).</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on paper to {to}.</source>
        <translation>Rapport {report}, exemplaire {copy}, remis sur papier à {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on a removable medium to {to}.</source>
        <translation>Rapport {report}, exemplaire {copy}, remis sur support amovible à {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on paper and on a removable medium to {to}.</source>
        <translation>Rapport {report}, exemplaire {copy}, remis sur papier et sur support amovible à {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over to {to}.</source>
        <translation>Rapport {report}, exemplaire {copy}, remis à {to}.</translation>
    </message>
    <message>
        <source>Receipt signed on paper. {words}</source>
        <translation>Reçu signé sur papier. {words}</translation>
    </message>
    <message>
        <source>Receipt reference: {words}.</source>
        <translation>Référence du reçu : {words}.</translation>
    </message>
    <message>
        <source>Receipt confirmed: {words}.</source>
        <translation>Réception confirmée : {words}.</translation>
    </message>
    <message>
        <source>No receipt.</source>
        <translation>Aucun reçu.</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, copy {copy}, issued {when}</source>
        <translation>Rapport {report}, {edition}, exemplaire {copy}, délivré : {when}</translation>
    </message>
    <message>
        <source>{holder}, since {since} (entry {number}).</source>
        <translation>{holder}, depuis : {since} (inscription {number}).</translation>
    </message>
    <message>
        <source>Who holds it is on record with whoever made this report.</source>
        <translation>Qui le détient est inscrit chez l’auteur de ce rapport.</translation>
    </message>
    <message>
        <source>It is not on record that anybody was given it.</source>
        <translation>Il n’est pas inscrit que quiconque l’ait reçu.</translation>
    </message>
    <message>
        <source>Sealed full record: every entry, whole. It stays with the organisation.</source>
        <translation>Registre complet scellé : chaque inscription, entière. Il reste dans l’organisation.</translation>
    </message>
    <message>
        <source>IT hand-over: timeline, systems, evidence, custody, steps.</source>
        <translation>Remise aux TI : chronologie, systèmes, preuves, chaîne de possession, étapes.</translation>
    </message>
    <message>
        <source>Police packet: timeline, evidence, custody, contact.</source>
        <translation>Dossier pour la police : chronologie, preuves, chaîne de possession, personne à joindre.</translation>
    </message>
    <message>
        <source>Privacy or records report: kinds of data, counts by region, harm, clocks.</source>
        <translation>Rapport sur la vie privée ou les dossiers : genres de données, nombres par région, préjudice, délais.</translation>
    </message>
    <message>
        <source>Report for counsel: every entry, whole.</source>
        <translation>Rapport pour le conseiller juridique : chaque inscription, entière.</translation>
    </message>
    <message>
        <source>Management brief: where it stands, clocks, how long things took.</source>
        <translation>Note à la direction : où en est l’affaire, délais, durée des opérations.</translation>
    </message>
    <message>
        <source>Report for a regulator: facts, people affected, harm, clocks.</source>
        <translation>Rapport pour un organisme de réglementation : faits, personnes touchées, préjudice, délais.</translation>
    </message>
    <message>
        <source>Report for the Information and Privacy Commissioner of Ontario, field for field.</source>
        <translation>Rapport pour le Commissaire à l’information et à la protection de la vie privée de l’Ontario, champ par champ.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Connecticut, field for field.</source>
        <translation>Rapport pour le procureur général du Connecticut, champ par champ.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Texas, field for field.</source>
        <translation>Rapport pour le procureur général du Texas, champ par champ.</translation>
    </message>
    <message>
        <source>Texas 48-hour report, field for field.</source>
        <translation>Rapport des 48 heures du Texas, champ par champ.</translation>
    </message>
    <message>
        <source>Texas report of the tenth business day, field for field.</source>
        <translation>Rapport du dixième jour ouvrable du Texas, champ par champ.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Oklahoma, field for field.</source>
        <translation>Rapport pour le procureur général de l’Oklahoma, champ par champ.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Missouri, field for field.</source>
        <translation>Rapport pour le procureur général du Missouri, champ par champ.</translation>
    </message>
    <message>
        <source>Report for a vendor, contractor or insurer. It names no author of an entry.</source>
        <translation>Rapport pour un fournisseur, un entrepreneur ou un assureur. Il ne nomme l’auteur d’aucune inscription.</translation>
    </message>
    <message>
        <source>Draft notice to the people affected. It names no author of an entry.</source>
        <translation>Projet d’avis aux personnes touchées. Il ne nomme l’auteur d’aucune inscription.</translation>
    </message>
    <message>
        <source>Draft public notice. It names no author of an entry.</source>
        <translation>Projet d’avis public. Il ne nomme l’auteur d’aucune inscription.</translation>
    </message>
    <message>
        <source>Activity log, as on ICS 214.</source>
        <translation>Journal d’activités, comme sur la formule ICS 214.</translation>
    </message>
    <message>
        <source>Incident status summary, as on ICS 209.</source>
        <translation>Sommaire de l’état de l’incident, comme sur la formule ICS 209.</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>TI</translation>
    </message>
    <message>
        <source>the privacy or records office</source>
        <translation>le bureau de la vie privée ou des dossiers</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>la police</translation>
    </message>
    <message>
        <source>the regulator</source>
        <translation>l’organisme de réglementation</translation>
    </message>
    <message>
        <source>the people affected</source>
        <translation>les personnes touchées</translation>
    </message>
    <message>
        <source>counsel</source>
        <translation>le conseiller juridique</translation>
    </message>
    <message>
        <source>management</source>
        <translation>la direction</translation>
    </message>
    <message>
        <source>the public</source>
        <translation>le public</translation>
    </message>
    <message>
        <source>the vendor, contractor or insurer</source>
        <translation>le fournisseur, l’entrepreneur ou l’assureur</translation>
    </message>
    <message>
        <source>the archive of the organisation</source>
        <translation>les archives de l’organisation</translation>
    </message>
    <message>
        <source>Unknown: not recorded</source>
        <translation>Inconnu : non inscrit</translation>
    </message>
    <message>
        <source>Withheld ({why})</source>
        <translation>Non communiqué ({why})</translation>
    </message>
    <message>
        <source>This view is as of {when}.</source>
        <translation>État de cette vue au {when}.</translation>
    </message>
    <message>
        <source>Happened: {when}</source>
        <translation>Survenu : {when}</translation>
    </message>
    <message>
        <source>Prepared by {person}.</source>
        <translation>Préparé par {person}.</translation>
    </message>
    <message>
        <source>Closed: {when}</source>
        <translation>Clos : {when}</translation>
    </message>
    <message>
        <source>Address: {value}</source>
        <translation>Adresse : {value}</translation>
    </message>
    <message>
        <source>Type of organization: {value}</source>
        <translation>Genre d’organisation : {value}</translation>
    </message>
    <message>
        <source>How to reach them: {value}</source>
        <translation>Comment la joindre : {value}</translation>
    </message>
    <message>
        <source>How many: {value}</source>
        <translation>Combien : {value}</translation>
    </message>
    <message>
        <source>The text of the notice is no part of the record. Attach it as it was sent, or is to be sent.</source>
        <translation>Le texte de l’avis ne fait pas partie du registre. Joignez-le tel qu’il a été envoyé, ou doit l’être.</translation>
    </message>
    <message>
        <source>The pack of this place names no source for these fields.</source>
        <translation>Le guide de ce lieu n’indique aucune source pour ces champs.</translation>
    </message>
    <message>
        <source>Report of a privacy breach to the Information and Privacy Commissioner of Ontario (IPC)</source>
        <translation>Déclaration d’une atteinte à la vie privée au Commissaire à l’information et à la protection de la vie privée de l’Ontario (CIPVP)</translation>
    </message>
    <message>
        <source>Notice of a breach of security to the Attorney General, Connecticut</source>
        <translation>Avis d’une atteinte à la sécurité au procureur général, Connecticut</translation>
    </message>
    <message>
        <source>Data breach report to the Attorney General, Texas</source>
        <translation>Déclaration d’une atteinte à la protection des données au procureur général, Texas</translation>
    </message>
    <message>
        <source>Report of a security incident to the State of Texas (48 hours)</source>
        <translation>Déclaration d’un incident de sécurité à l’État du Texas (48 heures)</translation>
    </message>
    <message>
        <source>Follow-up report to the State of Texas (tenth business day): details and analysis of the cause</source>
        <translation>Rapport de suivi à l’État du Texas (dixième jour ouvrable) : détails et analyse de la cause</translation>
    </message>
    <message>
        <source>Notice of a breach to the Attorney General, Oklahoma</source>
        <translation>Avis d’une atteinte au procureur général, Oklahoma</translation>
    </message>
    <message>
        <source>Notice to the Attorney General, Missouri</source>
        <translation>Avis au procureur général, Missouri</translation>
    </message>
    <message>
        <source>The form says: “Do not include any personal information” (official page). These lines leave out whom people spoke to. Read what people wrote in their own words for names before it is copied.</source>
        <translation>La formule dit : « Do not include any personal information » (page officielle). Ces lignes omettent les interlocuteurs. Relisez ce que les personnes ont écrit dans leurs propres mots, pour y repérer des noms, avant de le recopier.</translation>
    </message>
    <message>
        <source>The form is meant for institutions under MFIPPA too (official page). Whether this report is required or expected is said in the register of clocks of the privacy office.</source>
        <translation>La formule est aussi destinée aux institutions visées par la LAIMPVP (MFIPPA) (page officielle). Le registre des délais du bureau de la vie privée dit si cette déclaration est obligatoire ou attendue.</translation>
    </message>
    <message>
        <source>The office prefers its web form (official page). The program sends nothing.</source>
        <translation>Le bureau préfère son formulaire Web (page officielle). Le programme n’envoie rien.</translation>
    </message>
    <message>
        <source>What is entered there is “potentially an open record” (official page): this copy may become public.</source>
        <translation>Ce qui y est saisi est « potentially an open record » (page officielle) : cet exemplaire peut devenir public.</translation>
    </message>
    <message>
        <source>The web form cannot be saved and is filled in in one sitting. Keep the confirmation e-mail with its record number (official page).</source>
        <translation>Le formulaire Web ne peut être enregistré et se remplit en une seule fois. Conservez le courriel de confirmation et son numéro de dossier (page officielle).</translation>
    </message>
    <message>
        <source>No source that lists what this report has to say was seen. These lines are what the text speaks of; ask the recipient what else it wants.</source>
        <translation>Aucune source énumérant ce que cette déclaration doit dire n’a été vue. Ces lignes sont ce dont parle le texte ; demandez au destinataire ce qu’il veut d’autre.</translation>
    </message>
    <message>
        <source>The recipient is changing in 2026, from the Department of Information Resources to the Texas Cyber Command (unverified). Ask which of them takes the report.</source>
        <translation>Le destinataire change en 2026, du Department of Information Resources au Texas Cyber Command (non vérifié). Demandez lequel des deux reçoit la déclaration.</translation>
    </message>
    <message>
        <source>What is sent to this office is said to be kept confidential (secondary source, unverified).</source>
        <translation>Ce qui est envoyé à ce bureau serait tenu confidentiel (source secondaire, non vérifié).</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Date de la déclaration</translation>
    </message>
    <message>
        <source>Organization and its type</source>
        <translation>Organisation et son genre</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>How personal information was lost, used or disclosed</source>
        <translation>Comment des renseignements personnels ont été perdus, utilisés ou divulgués</translation>
    </message>
    <message>
        <source>Date of it, or range of dates</source>
        <translation>Date des faits, ou période</translation>
    </message>
    <message>
        <source>Date it was discovered</source>
        <translation>Date de la découverte</translation>
    </message>
    <message>
        <source>How it was discovered</source>
        <translation>Comment les faits ont été découverts</translation>
    </message>
    <message>
        <source>Other organizations involved</source>
        <translation>Autres organisations concernées</translation>
    </message>
    <message>
        <source>Nature of the personal information</source>
        <translation>Nature des renseignements personnels</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Confinement</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Mesures correctives</translation>
    </message>
    <message>
        <source>Who reports, and how that person is reached</source>
        <translation>Qui fait la déclaration, et comment joindre cette personne</translation>
    </message>
    <message>
        <source>Name, address and type of the entity</source>
        <translation>Nom, adresse et genre de l’entité</translation>
    </message>
    <message>
        <source>Description, with the dates, the discovery and the remedial steps</source>
        <translation>Description, avec les dates, la découverte et les mesures correctives</translation>
    </message>
    <message>
        <source>Residents of Connecticut affected</source>
        <translation>Résidents du Connecticut touchés</translation>
    </message>
    <message>
        <source>Categories of personal information</source>
        <translation>Catégories de renseignements personnels</translation>
    </message>
    <message>
        <source>Dates on which residents were or will be notified</source>
        <translation>Dates auxquelles les résidents ont été ou seront avisés</translation>
    </message>
    <message>
        <source>Template of the notice</source>
        <translation>Modèle de l’avis</translation>
    </message>
    <message>
        <source>Credit monitoring offered</source>
        <translation>Surveillance du crédit offerte</translation>
    </message>
    <message>
        <source>Nature and circumstances of the breach, or use of the information</source>
        <translation>Nature et circonstances de l’atteinte, ou utilisation des renseignements</translation>
    </message>
    <message>
        <source>Residents of Texas affected</source>
        <translation>Résidents du Texas touchés</translation>
    </message>
    <message>
        <source>Residents who were sent a notice</source>
        <translation>Résidents à qui un avis a été envoyé</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Mesures prises</translation>
    </message>
    <message>
        <source>Measures intended</source>
        <translation>Mesures prévues</translation>
    </message>
    <message>
        <source>Whether law enforcement is engaged</source>
        <translation>Si les forces de l’ordre sont saisies</translation>
    </message>
    <message>
        <source>The security incident</source>
        <translation>L’incident de sécurité</translation>
    </message>
    <message>
        <source>Whether it is a breach, a suspected breach or ransomware</source>
        <translation>S’il s’agit d’une atteinte, d’une atteinte soupçonnée ou d’un rançongiciel</translation>
    </message>
    <message>
        <source>Its discovery</source>
        <translation>Sa découverte</translation>
    </message>
    <message>
        <source>Whether election data is involved</source>
        <translation>Si des données électorales sont en cause</translation>
    </message>
    <message>
        <source>Details of the incident</source>
        <translation>Détails de l’incident</translation>
    </message>
    <message>
        <source>Date of the eradication, closure and recovery</source>
        <translation>Date de l’éradication, de la clôture et du rétablissement</translation>
    </message>
    <message>
        <source>Analysis of the cause</source>
        <translation>Analyse de la cause</translation>
    </message>
    <message>
        <source>Date of the breach</source>
        <translation>Date de l’atteinte</translation>
    </message>
    <message>
        <source>Date it was determined</source>
        <translation>Date à laquelle elle a été établie</translation>
    </message>
    <message>
        <source>Nature of the breach</source>
        <translation>Nature de l’atteinte</translation>
    </message>
    <message>
        <source>Type of personal information</source>
        <translation>Genre de renseignements personnels</translation>
    </message>
    <message>
        <source>Residents of Oklahoma affected</source>
        <translation>Résidents de l’Oklahoma touchés</translation>
    </message>
    <message>
        <source>Estimated monetary impact, if it can be determined</source>
        <translation>Incidence financière estimée, si elle peut être établie</translation>
    </message>
    <message>
        <source>Reasonable safeguards that were in place</source>
        <translation>Mesures de protection raisonnables en place</translation>
    </message>
    <message>
        <source>Timing of the notice</source>
        <translation>Moment de l’avis</translation>
    </message>
    <message>
        <source>Distribution of the notice</source>
        <translation>Diffusion de l’avis</translation>
    </message>
    <message>
        <source>Content of the notice</source>
        <translation>Contenu de l’avis</translation>
    </message>
    <message>
        <source>{count} parts that the rules would keep from a public version.</source>
        <translation>{count} parties que les règles soustrairaient à une version publique.</translation>
    </message>
    <message>
        <source>{count} part that the rules would keep from a public version.</source>
        <translation>{count} partie que les règles soustrairaient à une version publique.</translation>
    </message>
    <message>
        <source>No basis for this class was seen in a source for this place.</source>
        <translation>Aucun fondement de cette classe n’a été vu dans une source pour ce lieu.</translation>
    </message>
    <message>
        <source>Official text, seen in a stored copy.</source>
        <translation>Texte officiel, vu dans une copie conservée.</translation>
    </message>
    <message>
        <source>Unverified: a tertiary source.</source>
        <translation>Non vérifié : source tertiaire.</translation>
    </message>
    <message>
        <source>Unverified: not seen in a source.</source>
        <translation>Non vérifié : non vu dans une source.</translation>
    </message>
    <message>
        <source>MFIPPA s. 8, law enforcement.</source>
        <translation>LAIMPVP (MFIPPA), art. 8, exécution de la loi.</translation>
    </message>
    <message>
        <source>MFIPPA s. 12, solicitor-client privilege.</source>
        <translation>LAIMPVP (MFIPPA), art. 12, secret professionnel de l’avocat.</translation>
    </message>
    <message>
        <source>MFIPPA s. 14, personal privacy.</source>
        <translation>LAIMPVP (MFIPPA), art. 14, vie privée.</translation>
    </message>
    <message>
        <source>Bill 97 of 2026 is reported to set some records about cyber security apart; whether that reaches municipalities was not shown.</source>
        <translation>Le projet de loi 97 de 2026 mettrait à part certains documents sur la cybersécurité ; il n’a pas été démontré que cela vise les municipalités.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(2), personal privacy.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(2), vie privée.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(3), law-enforcement records.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(3), documents des forces de l’ordre.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(20), IT-security procedures and codes.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(20), procédures et codes de sécurité informatique.</translation>
    </message>
    <message>
        <source>RSMo 610.021(18)-(19), security plans: needs a written statement that withholding outweighs disclosure.</source>
        <translation>RSMo 610.021(18)-(19), plans de sécurité : exige une déclaration écrite selon laquelle la non-communication l’emporte sur la communication.</translation>
    </message>
    <message>
        <source>RSMo 610.021(21), computer configuration.</source>
        <translation>RSMo 610.021(21), configuration informatique.</translation>
    </message>
    <message>
        <source>51 O.S. § 24A.28(A)(5), “system configuration information” and response plans.</source>
        <translation>51 O.S. § 24A.28(A)(5), « system configuration information » et plans d’intervention.</translation>
    </message>
    <message>
        <source>51 O.S. § 24A.28(A)(5), “investigative information directly related to security penetrations”.</source>
        <translation>51 O.S. § 24A.28(A)(5), « investigative information directly related to security penetrations ».</translation>
    </message>
    <message>
        <source>Tex. Gov't Code § 552.139, “computer network vulnerability report” and assessments.</source>
        <translation>Tex. Gov’t Code § 552.139, « computer network vulnerability report » et évaluations.</translation>
    </message>
    <message>
        <source>Tex. Gov't Code § 2059.055, network security information, passwords, codes.</source>
        <translation>Tex. Gov’t Code § 2059.055, renseignements sur la sécurité du réseau, mots de passe, codes.</translation>
    </message>
    <message>
        <source>From {begins} to {ends}</source>
        <translation>De : {begins} ; à : {ends}</translation>
    </message>
    <message>
        <source>Nothing written since the last</source>
        <translation>Rien d’écrit depuis le dernier</translation>
    </message>
    <message>
        <source>{role} in this logbook</source>
        <translation>{role} dans ce journal</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>{moment}, entry {number}:</source>
        <translation>{moment}, inscription {number} :</translation>
    </message>
    <message>
        <source>{verified} of {asked} containment steps verified; {done} more done, not verified. Nobody measured a percentage.</source>
        <translation>Étapes de confinement vérifiées : {verified} sur {asked} ; autres faites, non vérifiées : {done}. Personne n’a mesuré de pourcentage.</translation>
    </message>
    <message>
        <source>{count} steps have nothing recorded about them.</source>
        <translation>Rien n’est inscrit sur {count} étapes.</translation>
    </message>
    <message>
        <source>{count} step has nothing recorded about it.</source>
        <translation>Rien n’est inscrit sur {count} étape.</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>différé</translation>
    </message>
    <message>
        <source>Block {number}, continued:</source>
        <translation>Case {number}, suite :</translation>
    </message>
    <message>
        <source>Report {number}, {edition}</source>
        <translation>Rapport {number}, {edition}</translation>
    </message>
    <message>
        <source>Report version and number</source>
        <translation>Version et numéro du rapport</translation>
    </message>
    <message>
        <source>Incident name and number</source>
        <translation>Nom et numéro de l’incident</translation>
    </message>
    <message>
        <source>Incident commander or lead</source>
        <translation>Commandant ou responsable de l’incident</translation>
    </message>
    <message>
        <source>Start: date, time, offset</source>
        <translation>Début : date, heure, décalage UTC</translation>
    </message>
    <message>
        <source>How much is contained</source>
        <translation>Ampleur du confinement</translation>
    </message>
    <message>
        <source>Period of this report</source>
        <translation>Période visée par ce rapport</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Significant events</source>
        <translation>Événements importants</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Mesures prévues</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Who leads the response</source>
        <translation>Qui dirige l’intervention</translation>
    </message>
    <message>
        <source>Who prepared this report</source>
        <translation>Qui a préparé ce rapport</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Officer on record</source>
        <translation>Agent inscrit</translation>
    </message>
    <message>
        <source>Police report number</source>
        <translation>Numéro du rapport de police</translation>
    </message>
    <message>
        <source>DRAFT NOTICE to the people affected</source>
        <translation>PROJET D’AVIS aux personnes touchées</translation>
    </message>
    <message>
        <source>DRAFT NOTICE to the public</source>
        <translation>PROJET D’AVIS au public</translation>
    </message>
    <message>
        <source>[Not on record: {what}]</source>
        <translation>[Non inscrit : {what}]</translation>
    </message>
    <message>
        <source>[To be written by {organisation}: {what}]</source>
        <translation>[À rédiger par {organisation} : {what}]</translation>
    </message>
    <message>
        <source>Which information is concerned</source>
        <translation>Renseignements en cause</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>Qui est touché</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>À qui s’adresser</translation>
    </message>
    <message>
        <source>{organisation} tells of an incident: “{title}”.</source>
        <translation>{organisation} fait part d’un incident : « {title} ».</translation>
    </message>
    <message>
        <source>{organisation} discovered an incident: “{title}”. Discovered: {when}.</source>
        <translation>{organisation} a découvert un incident : « {title} ». Découvert : {when}.</translation>
    </message>
    <message>
        <source>It began: {when}.</source>
        <translation>Début : {when}.</translation>
    </message>
    <message>
        <source>It ended: {when}.</source>
        <translation>Fin : {when}.</translation>
    </message>
    <message>
        <source>Where: {site}</source>
        <translation>Lieu : {site}</translation>
    </message>
    <message>
        <source>Kinds of data exposed: {kinds}.</source>
        <translation>Genres de données exposées : {kinds}.</translation>
    </message>
    <message>
        <source>What became of it: {impact}.</source>
        <translation>Ce qu’il en est advenu : {impact}.</translation>
    </message>
    <message>
        <source>Kinds of people affected: {kinds}.</source>
        <translation>Catégories de personnes touchées : {kinds}.</translation>
    </message>
    <message>
        <source>People affected who live in {region}: {count}.</source>
        <translation>Personnes touchées qui résident en ce lieu, {region} : {count}.</translation>
    </message>
    <message>
        <source>People affected in all: {count}.</source>
        <translation>Personnes touchées en tout : {count}.</translation>
    </message>
    <message>
        <source>How far the response is: {status}.</source>
        <translation>Avancement de l’intervention : {status}.</translation>
    </message>
    <message>
        <source>Services affected: {services}.</source>
        <translation>Services touchés : {services}.</translation>
    </message>
    <message>
        <source>How much the work is hindered: {impact}.</source>
        <translation>Ampleur de la gêne au travail : {impact}.</translation>
    </message>
    <message>
        <source>Contained: {when}.</source>
        <translation>Confiné : {when}.</translation>
    </message>
    <message>
        <source>Cause removed: {when}.</source>
        <translation>Cause supprimée : {when}.</translation>
    </message>
    <message>
        <source>Recovered: {when}.</source>
        <translation>Rétabli : {when}.</translation>
    </message>
    <message>
        <source>Published before: {words}</source>
        <translation>Publié auparavant : {words}</translation>
    </message>
    <message>
        <source>Identity protection offered: {offered}.</source>
        <translation>Protection de l’identité offerte : {offered}.</translation>
    </message>
    <message>
        <source>For how many months: {months}.</source>
        <translation>Pendant combien de mois : {months}.</translation>
    </message>
    <message>
        <source>You have the right to complain to the Information and Privacy Commissioner of Ontario (IPC).</source>
        <translation>Vous avez le droit de porter plainte au Commissaire à l’information et à la protection de la vie privée de l’Ontario (CIPVP).</translation>
    </message>
    <message>
        <source>[Keep the sentence above only if {organisation} is a health information custodian of this information (PHIPA; secondary source, unverified). Confirm with counsel.]</source>
        <translation>[Ne gardez la phrase ci-dessus que si {organisation} est dépositaire de renseignements sur la santé à l’égard de ces renseignements (LPRPS (PHIPA) ; source secondaire, non vérifié). Faire confirmer par le conseiller juridique.]</translation>
    </message>
    <message>
        <source>when it was discovered</source>
        <translation>quand l’incident a été découvert</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>quand il a commencé</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>quand il a pris fin</translation>
    </message>
    <message>
        <source>which kinds of data are exposed</source>
        <translation>quels genres de données sont exposés</translation>
    </message>
    <message>
        <source>which kinds of people are affected</source>
        <translation>quelles catégories de personnes sont touchées</translation>
    </message>
    <message>
        <source>a number of people affected that somebody affirmed</source>
        <translation>un nombre de personnes touchées que quelqu’un a affirmé</translation>
    </message>
    <message>
        <source>which services are affected</source>
        <translation>quels services sont touchés</translation>
    </message>
    <message>
        <source>whether identity protection is offered</source>
        <translation>si une protection de l’identité est offerte</translation>
    </message>
    <message>
        <source>what happened, in plain words</source>
        <translation>ce qui s’est passé, en termes simples</translation>
    </message>
    <message>
        <source>what it is doing about it</source>
        <translation>ce qu’elle fait à ce sujet</translation>
    </message>
    <message>
        <source>what the reader can do</source>
        <translation>ce que le lecteur peut faire</translation>
    </message>
    <message>
        <source>whom to ask, and how to reach them</source>
        <translation>à qui s’adresser, et comment</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Incident report {incident}</source>
        <translation>Rapport d’incident {incident}</translation>
    </message>
    <message>
        <source>For {recipient}</source>
        <translation>Pour {recipient}</translation>
    </message>
    <message>
        <source>Report {number}, {edition}, copy {copy}. As of {as_of}</source>
        <translation>Rapport {number}, {edition}, exemplaire {copy}. État au {as_of}</translation>
    </message>
    <message>
        <source>REHEARSAL, not a real incident</source>
        <translation>EXERCICE, incident non réel</translation>
    </message>
    <message>
        <source>Checkpoint of this record: {size} entries</source>
        <translation>Point de contrôle de ce registre : {size} inscriptions</translation>
    </message>
    <message>
        <source>Check it: open verify.html in the hand-over folder, or type these three lines into Verification.</source>
        <translation>Pour vérifier : ouvrez verify.html dans le dossier de remise, ou saisissez ces trois lignes dans Vérification.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} de {pages}</translation>
    </message>
    <message>
        <source>Page code</source>
        <translation>Code de page</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <translation>PROJET, non signé</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Table {number}. {title}</source>
        <translation>Tableau {number}. {title}</translation>
    </message>
    <message>
        <source>Timeline, entries {first} to {last}</source>
        <translation>Chronologie, inscriptions {first} à {last}</translation>
    </message>
    <message>
        <source>Timeline, no entries</source>
        <translation>Chronologie, aucune inscription</translation>
    </message>
    <message>
        <source>In the order it happened. Times on {day} in {offset}. Struck-through words were amended and stay part of the record.</source>
        <translation>Dans l’ordre où les faits sont survenus. Heures du {day}, {offset}. Les mots biffés ont été modifiés et restent dans le registre.</translation>
    </message>
    <message>
        <source>In the order it happened. Struck-through words were amended and stay part of the record.</source>
        <translation>Dans l’ordre où les faits sont survenus. Les mots biffés ont été modifiés et restent dans le registre.</translation>
    </message>
    <message>
        <source>Entries are printed as they were written, and the steps, questions and laws of the guide in its own words. Language of both: {language}.</source>
        <translation>Les inscriptions sont imprimées telles qu’elles ont été écrites ; les étapes, les questions et les dispositions du guide, dans ses propres mots. Langue des unes et des autres : {language}.</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Rien n’est inscrit.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Survenu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>{number} continued</source>
        <translation>{number} (suite)</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>vers {time}</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>avant {time}</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>après {time}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation>Ce qui est documenté</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Suite donnée</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Qui a été avisé</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Clocks of the law</source>
        <translation>Délais prévus par la loi</translation>
    </message>
    <message>
        <source>Computed by the program from what is recorded, as of {as_of}. A date is the last that is in time, at the place and in UTC.</source>
        <translation>Calculés par le programme d’après ce qui est inscrit, état au {as_of}. Une date est la dernière qui soit à temps, au lieu et en UTC.</translation>
    </message>
    <message>
        <source>Duty and source</source>
        <translation>Obligation et source</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où cela en est</translation>
    </message>
    <message>
        <source>Do not apply, by what was answered, or are not in force</source>
        <translation>Ne s’appliquent pas, selon les réponses données, ou ne sont pas en vigueur</translation>
    </message>
    <message>
        <source>By what is recorded, as of {as_of}. Another answer can bring a clock back. Confirm each with counsel.</source>
        <translation>D’après ce qui est inscrit, état au {as_of}. Une autre réponse peut faire renaître un délai. Faire confirmer chacun par le conseiller juridique.</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What decides it</source>
        <translation>Ce qui en décide</translation>
    </message>
    <message>
        <source>People affected, by where they live</source>
        <translation>Personnes touchées, selon leur lieu de résidence</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>What was determined</source>
        <translation>Ce qui a été établi</translation>
    </message>
    <message>
        <source>Finding, basis and by whom</source>
        <translation>Conclusion, fondement et auteur</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Éléments de preuve</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>What is on record</source>
        <translation>Ce qui est inscrit</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Chaîne de possession</translation>
    </message>
    <message>
        <source>Who had it</source>
        <translation>Qui le détenait</translation>
    </message>
    <message>
        <source>Delays that law enforcement asked for</source>
        <translation>Reports demandés par les forces de l’ordre</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>What was asked, and whether it still stands</source>
        <translation>Ce qui a été demandé, et si la demande tient toujours</translation>
    </message>
    <message>
        <source>The close, and what was added after it</source>
        <translation>La clôture, et ce qui y a été ajouté ensuite</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Ce qui est inscrit</translation>
    </message>
    <message>
        <source>How long things took</source>
        <translation>Durée des opérations</translation>
    </message>
    <message>
        <source>From the discovery, by the times that people gave, as of {as_of}. A bar is filled as far as it is certain and outlined as far as it may be more.</source>
        <translation>Depuis la découverte, selon les moments donnés par les personnes, état au {as_of}. Une barre est pleine pour la durée certaine, et en contour pour ce qui peut s’y ajouter.</translation>
    </message>
    <message>
        <source>How long things took over all incidents</source>
        <translation>Durée des opérations, tous incidents confondus</translation>
    </message>
    <message>
        <source>Worked out from every incident of this logbook, as of {as_of}; entries of other incidents are not attached. A dot is one incident, hollow where it is not known to the minute. An upright line is the median.</source>
        <translation>Établie d’après tous les incidents de ce journal, état au {as_of} ; les inscriptions des autres incidents ne sont pas jointes. Un point est un incident, évidé lorsqu’il n’est pas connu à la minute. Un trait vertical est la médiane.</translation>
    </message>
    <message>
        <source>What the guide leaves open</source>
        <translation>Ce que le guide laisse ouvert</translation>
    </message>
    <message>
        <source>The guide is that of {place}, {pack}, as of {version}.</source>
        <translation>Le guide est celui de {place}, {pack}, version du {version}.</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What the guide says</source>
        <translation>Ce que dit le guide</translation>
    </message>
    <message>
        <source>People who signed</source>
        <translation>Personnes qui ont signé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Certificate for entries (SHA-256, first 32 characters)</source>
        <translation>Certificat des inscriptions (SHA-256, 32 premiers caractères)</translation>
    </message>
    <message>
        <source>What to know about this report</source>
        <translation>Ce qu’il faut savoir sur ce rapport</translation>
    </message>
    <message>
        <source>Withheld from this copy: none</source>
        <translation>Non communiqué dans cet exemplaire : rien</translation>
    </message>
    <message>
        <source>Every word of every entry of this incident up to the checkpoint is printed here or attached to this file as entries.json.</source>
        <translation>Chaque mot de chaque inscription de cet incident jusqu’au point de contrôle est imprimé ici ou joint à ce fichier sous le nom entries.json.</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>Comment vérifier ce rapport</translation>
    </message>
    <message>
        <source>How to check these papers</source>
        <translation>Comment vérifier ces documents</translation>
    </message>
    <message>
        <source>1. Compare the root fingerprint of the logbook with the printed set-up sheet, or ask {organisation} by a telephone number you already have. Never take it from these pages alone.</source>
        <translation>1. Comparez l’empreinte racine du journal avec la feuille de mise en service imprimée, ou demandez-la à {organisation} par un numéro de téléphone que vous aviez déjà. Ne la prenez jamais de ces seules pages.</translation>
    </message>
    <message>
        <source>2. Open verify.html from the hand-over folder in any browser, no network needed, or follow READ-ME-VERIFY.txt. One changed character in any file is refused.</source>
        <translation>2. Ouvrez verify.html du dossier de remise dans n’importe quel navigateur, sans réseau, ou suivez READ-ME-VERIFY.txt. Un seul caractère changé dans un fichier est refusé.</translation>
    </message>
    <message>
        <source>3. On paper: the square code at the foot of each page is a signature over what stands on that page; scan the page into Verification, or type its page code. The three lines beside it are the same on all that is printed from the same record. The signed checkpoint in full:</source>
        <translation>3. Sur papier : le code carré au bas de chaque page est une signature de ce que porte cette page ; numérisez la page dans Vérification, ou saisissez son code de page. Les trois lignes à côté sont les mêmes sur tout ce qui est imprimé du même registre. Le point de contrôle signé, en entier :</translation>
    </message>
    <message>
        <source>Handed over and received</source>
        <translation>Remis et reçu</translation>
    </message>
    <message>
        <source>Handed over by (name, signature)</source>
        <translation>Remis par (nom, signature)</translation>
    </message>
    <message>
        <source>Received by (name, agency, signature)</source>
        <translation>Reçu par (nom, organisme, signature)</translation>
    </message>
    <message>
        <source>Date, time, offset</source>
        <translation>Date, heure, décalage UTC</translation>
    </message>
    <message>
        <source>Characters printed otherwise than typed</source>
        <translation>Caractères imprimés autrement que saisis</translation>
    </message>
    <message>
        <source>1 character could not be drawn. Its number stands in its place: {listed}. The attached entries.json holds it as it was written.</source>
        <translation>1 caractère n’a pu être tracé. Son numéro figure à sa place : {listed}. Le fichier joint entries.json le contient tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>{count} characters could not be drawn. Their numbers stand in their place: {listed}. The attached entries.json holds them as they were written.</source>
        <translation>{count} caractères n’ont pu être tracés. Leurs numéros figurent à leur place : {listed}. Le fichier joint entries.json les contient tels qu’ils ont été écrits.</translation>
    </message>
    <message>
        <source>On the pages, words of a script that runs from right to left are printed letter by letter in the order they were typed, from left to right and unjoined. report.html shows them as they are read.</source>
        <translation>Sur les pages, les mots d’une écriture qui va de droite à gauche sont imprimés lettre par lettre dans l’ordre de saisie, de gauche à droite et sans liaison. report.html les montre tels qu’ils se lisent.</translation>
    </message>
    <message>
        <source>END OF REPORT, {entries} entries, last no. {last}</source>
        <translation>FIN DU RAPPORT, {entries} inscriptions, dernier n° {last}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL REPORT, {entries} entries, last no. {last}</source>
        <translation>FIN DU RAPPORT D’EXERCICE, {entries} inscriptions, dernier n° {last}</translation>
    </message>
    <message>
        <source>These are the words of report.pdf, to be read on a screen. Whether they are what was signed is found out by verify.html in the same folder.</source>
        <translation>Voici les mots de report.pdf, à lire à l’écran. C’est verify.html, dans le même dossier, qui établit s’ils sont ce qui a été signé.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>To be filled in by hand, on paper</source>
        <translation>À remplir à la main, sur papier</translation>
    </message>
    <message>
        <source>Struck through:</source>
        <translation>Biffé :</translation>
    </message>
    <message>
        <source>Set-up sheet of the incident logbook</source>
        <translation>Feuille de mise en service du journal des incidents</translation>
    </message>
    <message>
        <source>Keep in a safe</source>
        <translation>À garder dans un coffre-fort</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établie</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Name under its checkpoints</source>
        <translation>Nom sous ses points de contrôle</translation>
    </message>
    <message>
        <source>Root fingerprint</source>
        <translation>Empreinte racine</translation>
    </message>
    <message>
        <source>Whoever receives a report compares these characters with the ones their check shows. Read them out by telephone in groups of four; nobody needs to keep them secret.</source>
        <translation>Quiconque reçoit un rapport compare ces caractères avec ceux que montre sa vérification. Lisez-les au téléphone par groupes de quatre ; personne n’a à les tenir secrets.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Opens the logbook when every passphrase is lost. Whoever has this key and the logbook can read all of it, so this part is for the safe only. It cannot sign anything. Cut it off every copy that leaves the safe.</source>
        <translation>Ouvre le journal lorsque toutes les phrases de passe sont perdues. Quiconque a cette clé et le journal peut tout en lire ; cette partie est donc réservée au coffre-fort. Elle ne permet de rien signer. Découpez-la de tout exemplaire qui sort du coffre-fort.</translation>
    </message>
    <message>
        <source>First checkpoint</source>
        <translation>Premier point de contrôle</translation>
    </message>
    <message>
        <source>The record as it stood when this sheet was made. A logbook that does not begin with it is not this one.</source>
        <translation>Le registre tel qu’il était lorsque cette feuille a été établie. Un journal qui ne commence pas ainsi n’est pas celui-ci.</translation>
    </message>
    <message>
        <source>Where each copy goes</source>
        <translation>Où va chaque exemplaire</translation>
    </message>
    <message>
        <source>Copy {number} is kept by (name, place)</source>
        <translation>Exemplaire {number} gardé par (nom, lieu)</translation>
    </message>
    <message>
        <source>With the recovery key: {key}</source>
        <translation>Avec la clé de récupération : {key}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no, cut off</source>
        <translation>non, découpée</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Découper ici</translation>
    </message>
    <message>
        <source>For the logbook {logbook} ({log}).</source>
        <translation>Pour le journal {logbook} ({log}).</translation>
    </message>
    <message>
        <source>Made and witnessed</source>
        <translation>Établie et attestée</translation>
    </message>
    <message>
        <source>Made by (signature): {name}</source>
        <translation>Établie par (signature) : {name}</translation>
    </message>
    <message>
        <source>Witnessed by (name, signature)</source>
        <translation>Témoin (nom, signature)</translation>
    </message>
    <message>
        <source>REHEARSAL, not a real logbook</source>
        <translation>EXERCICE, journal non réel</translation>
    </message>
    <message>
        <source>Receipt {incident}</source>
        <translation>Reçu {incident}</translation>
    </message>
    <message>
        <source>Custody sheets {incident}</source>
        <translation>Fiches de garde {incident}</translation>
    </message>
    <message>
        <source>Items of evidence {incident}</source>
        <translation>Éléments de preuve {incident}</translation>
    </message>
    <message>
        <source>Copies of evidence {incident}</source>
        <translation>Copies d’éléments de preuve {incident}</translation>
    </message>
    <message>
        <source>No. {number}. As of {as_of}</source>
        <translation>N° {number}. État au {as_of}</translation>
    </message>
    <message>
        <source>Found at {item}: 1 finding. It stays on every paper.</source>
        <translation>Constaté sur {item} : 1 constatation. Elle demeure sur chaque document.</translation>
    </message>
    <message>
        <source>Found at {item}: {count} findings. They stay on every paper.</source>
        <translation>Constaté sur {item} : {count} constatations. Elles demeurent sur chaque document.</translation>
    </message>
    <message>
        <source>Gap in the custody of {item}</source>
        <translation>Lacune dans la chaîne de possession de {item}</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>What this paper is about</source>
        <translation>Objet de ce document</translation>
    </message>
    <message>
        <source>1 hand-over</source>
        <translation>1 remise</translation>
    </message>
    <message>
        <source>{count} hand-overs</source>
        <translation>{count} remises</translation>
    </message>
    <message>
        <source>Disposal of {count}</source>
        <translation>Disposition de {count}</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 élément</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} éléments</translation>
    </message>
    <message>
        <source>Items of evidence</source>
        <translation>Éléments de preuve</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Ce qui a été copié</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Original or copy</source>
        <translation>Original ou copie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où il se trouve</translation>
    </message>
    <message>
        <source>What was found at it</source>
        <translation>Ce qui y a été constaté</translation>
    </message>
    <message>
        <source>See above. Findings: {count}.</source>
        <translation>Voir ci-dessus. Constatations : {count}.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Prélevé</translation>
    </message>
    <message>
        <source>Collected by (name, title, telephone)</source>
        <translation>Prélevé par (nom, titre, téléphone)</translation>
    </message>
    <message>
        <source>{name}, who registered it</source>
        <translation>{name}, qui l’a enregistré</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Témoin</translation>
    </message>
    <message>
        <source>Source system</source>
        <translation>Système d’origine</translation>
    </message>
    <message>
        <source>Serial no., model, host, addresses</source>
        <translation>N° de série, modèle, hôte, adresses</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Où il a été trouvé</translation>
    </message>
    <message>
        <source>Clock of the source</source>
        <translation>Horloge de la source</translation>
    </message>
    <message>
        <source>{seconds} s ahead</source>
        <translation>{seconds} s d’avance</translation>
    </message>
    <message>
        <source>{seconds} s behind</source>
        <translation>{seconds} s de retard</translation>
    </message>
    <message>
        <source>0 s, it agreed</source>
        <translation>0 s, elle concordait</translation>
    </message>
    <message>
        <source>How it was collected</source>
        <translation>Mode de prélèvement</translation>
    </message>
    <message>
        <source>Tool and version</source>
        <translation>Outil et version</translation>
    </message>
    <message>
        <source>Changed by collecting it</source>
        <translation>Modifié par le prélèvement</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Order of volatility (RFC 3227)</source>
        <translation>Ordre de volatilité (RFC 3227)</translation>
    </message>
    <message>
        <source>1. Registers and caches</source>
        <translation>1. Registres et caches</translation>
    </message>
    <message>
        <source>2. Memory, routing and process tables</source>
        <translation>2. Mémoire, tables de routage et de processus</translation>
    </message>
    <message>
        <source>3. Temporary files</source>
        <translation>3. Fichiers temporaires</translation>
    </message>
    <message>
        <source>4. Disk</source>
        <translation>4. Disque</translation>
    </message>
    <message>
        <source>5. Logs kept on other systems</source>
        <translation>5. Journaux conservés sur d’autres systèmes</translation>
    </message>
    <message>
        <source>6. Physical set-up and network layout</source>
        <translation>6. Configuration matérielle et plan du réseau</translation>
    </message>
    <message>
        <source>7. Archive media</source>
        <translation>7. Supports d’archives</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>ordinaire</translation>
    </message>
    <message>
        <source>personal information</source>
        <translation>renseignements personnels</translation>
    </message>
    <message>
        <source>details of security</source>
        <translation>détails de sécurité</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>privilégié</translation>
    </message>
    <message>
        <source>Seal or bag number when registered</source>
        <translation>Numéro de scellé ou de sac à l’enregistrement</translation>
    </message>
    <message>
        <source>Kept at, and who can get there</source>
        <translation>Où il est conservé, et qui y a accès</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Hash of the original, as it was given</source>
        <translation>Condensat de l’original, tel que donné</translation>
    </message>
    <message>
        <source>File, its name as declared</source>
        <translation>Fichier, nom tel que déclaré</translation>
    </message>
    <message>
        <source>Folder, its name as declared</source>
        <translation>Dossier, nom tel que déclaré</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>None: this is a thing. Nothing of it is stored in the logbook.</source>
        <translation>Aucun : il s’agit d’un objet. Rien n’en est stocké dans le journal.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} octets</translation>
    </message>
    <message>
        <source>{files} files, {size} bytes</source>
        <translation>{files} fichiers, {size} octets</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Registered, SHA-256 taken</source>
        <translation>Enregistré, SHA-256 calculé</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}</source>
        <translation>{when}, par {name}, inscription {number}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the list of its files</source>
        <translation>SHA-256 de la liste de ses fichiers</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lu depuis</translation>
    </message>
    <message>
        <source>Medium it was on, serial number</source>
        <translation>Support d’origine, numéro de série</translation>
    </message>
    <message>
        <source>Times of the source, before reading</source>
        <translation>Heures de la source, avant lecture</translation>
    </message>
    <message>
        <source>Modified: {modified}. Accessed: {accessed}.</source>
        <translation>Modifié : {modified}. Accédé : {accessed}.</translation>
    </message>
    <message>
        <source>Attributes changed: {changed}. Created: {created}.</source>
        <translation>Attributs changés : {changed}. Créé : {created}.</translation>
    </message>
    <message>
        <source>While it was read</source>
        <translation>Pendant la lecture</translation>
    </message>
    <message>
        <source>The source stayed the same.</source>
        <translation>La source est restée la même.</translation>
    </message>
    <message>
        <source>The source changed; kept is what was read.</source>
        <translation>La source a changé ; est conservé ce qui a été lu.</translation>
    </message>
    <message>
        <source>Its access time stayed.</source>
        <translation>Son heure d’accès est restée la même.</translation>
    </message>
    <message>
        <source>Its access time changed.</source>
        <translation>Son heure d’accès a changé.</translation>
    </message>
    <message>
        <source>Whether its access time stayed is unknown.</source>
        <translation>On ne sait pas si son heure d’accès est restée la même.</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>nothing was left out</source>
        <translation>rien n’a été omis</translation>
    </message>
    <message>
        <source>1 thing, named in the list of its files</source>
        <translation>1 chose, nommée dans la liste de ses fichiers</translation>
    </message>
    <message>
        <source>{count} things, named in the list of its files</source>
        <translation>{count} choses, nommées dans la liste de ses fichiers</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non déclaré</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>Times as they were stated by who recorded them.</source>
        <translation>Moments tels que déclarés par les personnes qui les ont inscrits.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>has it on record</source>
        <translation>détenteur inscrit</translation>
    </message>
    <message>
        <source>had it last</source>
        <translation>dernier détenteur</translation>
    </message>
    <message>
        <source>nothing says until when</source>
        <translation>rien ne dit jusqu’à quand</translation>
    </message>
    <message>
        <source>Who, agency, badge</source>
        <translation>Qui, organisme, matricule</translation>
    </message>
    <message>
        <source>GAP</source>
        <translation>LACUNE</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>None: it never left who registered it.</source>
        <translation>Aucun : il n’a jamais quitté qui l’a enregistré.</translation>
    </message>
    <message>
        <source>{item}, transfer {nth} of {count}: {purpose}</source>
        <translation>{item}, transfert {nth} de {count} : {purpose}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>From (who gives it)</source>
        <translation>De (qui le remet)</translation>
    </message>
    <message>
        <source>To (who receives it)</source>
        <translation>À (qui le reçoit)</translation>
    </message>
    <message>
        <source>works with this logbook</source>
        <translation>travaille avec ce journal</translation>
    </message>
    <message>
        <source>Agency: {agency}</source>
        <translation>Organisme : {agency}</translation>
    </message>
    <message>
        <source>Badge: {badge}</source>
        <translation>Matricule : {badge}</translation>
    </message>
    <message>
        <source>Has not accepted it.</source>
        <translation>Ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>What is kept as a drawing cannot be drawn; the entry holds it.</source>
        <translation>Ce qui est conservé comme dessin ne peut être tracé ; l’inscription le contient.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>unbroken</source>
        <translation>non brisé</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>BRISÉ</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>aucun scellé</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>non examiné</translation>
    </message>
    <message>
        <source>{seal}, number {number}</source>
        <translation>{seal}, numéro {number}</translation>
    </message>
    <message>
        <source>SHA-256 at the hand-over</source>
        <translation>SHA-256 à la remise</translation>
    </message>
    <message>
        <source>computed again, the same</source>
        <translation>recalculé, identique</translation>
    </message>
    <message>
        <source>DIFFERS: {found}</source>
        <translation>DIFFÈRE : {found}</translation>
    </message>
    <message>
        <source>not computed again</source>
        <translation>non recalculé</translation>
    </message>
    <message>
        <source>none: this is a thing</source>
        <translation>aucun : il s’agit d’un objet</translation>
    </message>
    <message>
        <source>{result} (of what is stored)</source>
        <translation>{result} (de ce qui est stocké)</translation>
    </message>
    <message>
        <source>{result} (of what came back)</source>
        <translation>{result} (de ce qui est revenu)</translation>
    </message>
    <message>
        <source>Given: {words}</source>
        <translation>Remis : {words}</translation>
    </message>
    <message>
        <source>Received: {words}</source>
        <translation>Reçu : {words}</translation>
    </message>
    <message>
        <source>Carried by, number</source>
        <translation>Transporté par, numéro</translation>
    </message>
    <message>
        <source>Where it is kept next</source>
        <translation>Où il est conservé ensuite</translation>
    </message>
    <message>
        <source>To be back by</source>
        <translation>Retour attendu au plus tard</translation>
    </message>
    <message>
        <source>Nothing says how it came to who gave it: a gap in the custody.</source>
        <translation>Rien ne dit comment l’élément est parvenu à qui l’a remis : une lacune dans la chaîne de possession.</translation>
    </message>
    <message>
        <source>Recorded as it was told or shown; neither of them works here.</source>
        <translation>Inscrit comme cela a été dit ou montré ; ni l’un ni l’autre ne travaille ici.</translation>
    </message>
    <message>
        <source>Signature in ink: {name}</source>
        <translation>Signature à l’encre : {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>{item}, disposal</source>
        <translation>{item}, disposition</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>On the authority of</source>
        <translation>Sur l’autorisation de</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Disposed of by</source>
        <translation>Disposition faite par</translation>
    </message>
    <message>
        <source>Further words</source>
        <translation>Autres mots</translation>
    </message>
    <message>
        <source>What the logbook stores of it stays there, encrypted: nothing is ever removed from the record.</source>
        <translation>Ce que le journal en stocke y reste, chiffré : rien n’est jamais retiré du registre.</translation>
    </message>
    <message>
        <source>Where this receipt is kept</source>
        <translation>Où ce reçu est gardé</translation>
    </message>
    <message>
        <source>One copy with the item, one with who gave it. Keep both as long as the item.</source>
        <translation>Un exemplaire avec l’élément, un avec qui l’a remis. Gardez les deux aussi longtemps que l’élément.</translation>
    </message>
    <message>
        <source>Kept by (name, place)</source>
        <translation>Gardé par (nom, lieu)</translation>
    </message>
    <message>
        <source>After it is signed in ink</source>
        <translation>Après la signature à l’encre</translation>
    </message>
    <message>
        <source>The record says that this signature is awaited until somebody has seen it. Show this paper, signed, to {organisation}. There, whoever sees it opens the item under Evidence (Alt+E), confirms the signature and says where the paper is kept.</source>
        <translation>Le registre indique que cette signature est attendue jusqu’à ce que quelqu’un l’ait vue. Présentez ce document, signé, à {organisation}. Là, qui le voit ouvre l’élément sous Preuves (Alt+E), confirme la signature et indique où le document est gardé.</translation>
    </message>
    <message>
        <source>Until it is accepted, this paper is no proof that the item was received.</source>
        <translation>Tant qu’il n’est pas accepté, ce document ne prouve pas que l’élément a été reçu.</translation>
    </message>
    <message>
        <source>Signatures nobody has seen</source>
        <translation>Signatures que personne n’a vues</translation>
    </message>
    <message>
        <source>Copies that were written</source>
        <translation>Copies qui ont été écrites</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}: for {to}, folder “{folder}”.</source>
        <translation>{when}, par {name}, inscription {number} : pour {to}, dossier « {folder} ».</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}: for {to}, folder “{folder}”. This is a thing: only papers about it went with the copies of other items.</source>
        <translation>{when}, par {name}, inscription {number} : pour {to}, dossier « {folder} ». Il s’agit d’un objet : seuls des documents à son sujet ont accompagné les copies d’autres éléments.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Medium, serial number</source>
        <translation>Support, numéro de série</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>SHA-256 of the list of copied files (evidence.sha256)</source>
        <translation>SHA-256 de la liste des fichiers copiés (evidence.sha256)</translation>
    </message>
    <message>
        <source>How to check the copies</source>
        <translation>Comment vérifier les copies</translation>
    </message>
    <message>
        <source>The copies are not encrypted. Check these papers first: the list in their folder is signed with them, the one beside the copies can be changed together with the copies. Then, in the folder that holds items and papers, with what every computer has: sha256sum -c papers/evidence.sha256 on Linux, shasum -a 256 -c papers/evidence.sha256 on macOS; on Windows, certutil -hashfile and the name of the file, SHA256, for each line of that list. Whatever lies in items and is not on it is none of the copies. Every byte was read again from the medium and compared before this was recorded.</source>
        <translation>Les copies ne sont pas chiffrées. Vérifiez d’abord ces documents : la liste de leur dossier est signée avec eux ; celle qui accompagne les copies peut être changée en même temps que les copies. Ensuite, dans le dossier qui contient items et papers, avec ce que possède tout ordinateur : sha256sum -c papers/evidence.sha256 sous Linux, shasum -a 256 -c papers/evidence.sha256 sous macOS ; sous Windows, certutil -hashfile et le nom du fichier, SHA256, pour chaque ligne de cette liste. Ce qui se trouve dans items sans y figurer n’est aucune des copies. Chaque octet a été relu du support et comparé avant cette inscription.</translation>
    </message>
    <message>
        <source>Who has it, since when</source>
        <translation>Qui le détient, depuis quand</translation>
    </message>
    <message>
        <source>SHA-256, or what it is</source>
        <translation>SHA-256, ou ce dont il s’agit</translation>
    </message>
    <message>
        <source>A thing: no file.</source>
        <translation>Un objet : aucun fichier.</translation>
    </message>
    <message>
        <source>A thing: nothing was copied.</source>
        <translation>Un objet : rien n’a été copié.</translation>
    </message>
    <message>
        <source>1 FINDING, see its custody sheet</source>
        <translation>1 CONSTATATION, voir sa fiche de garde</translation>
    </message>
    <message>
        <source>{count} FINDINGS, see its custody sheet</source>
        <translation>{count} CONSTATATIONS, voir sa fiche de garde</translation>
    </message>
    <message>
        <source>1 GAP, see its custody sheet</source>
        <translation>1 LACUNE, voir sa fiche de garde</translation>
    </message>
    <message>
        <source>{count} GAPS, see its custody sheet</source>
        <translation>{count} LACUNES, voir sa fiche de garde</translation>
    </message>
    <message>
        <source>What is attached</source>
        <translation>Ce qui est joint</translation>
    </message>
    <message>
        <source>The {count} entries of this incident that say something about these items are attached to this file, whole, as entries.json, each with the proof of its place in the record. Its other entries are not part of this paper.</source>
        <translation>Les {count} inscriptions de cet incident qui disent quelque chose de ces éléments sont jointes à ce fichier, entières, sous le nom entries.json, chacune avec la preuve de sa place dans le registre. Ses autres inscriptions ne font pas partie de ce document.</translation>
    </message>
    <message>
        <source>END OF SHEET {item}, transfers {count}</source>
        <translation>FIN DE LA FICHE {item}, transferts : {count}</translation>
    </message>
    <message>
        <source>END OF RECEIPT {number}</source>
        <translation>FIN DU REÇU {number}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL RECEIPT {number}</source>
        <translation>FIN DU REÇU D’EXERCICE {number}</translation>
    </message>
    <message>
        <source>END OF CUSTODY SHEETS {number}, items {count}</source>
        <translation>FIN DES FICHES DE GARDE {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL CUSTODY SHEETS {number}, items {count}</source>
        <translation>FIN DES FICHES DE GARDE D’EXERCICE {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>END OF LIST {number}, items {count}</source>
        <translation>FIN DE LA LISTE {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL LIST {number}, items {count}</source>
        <translation>FIN DE LA LISTE D’EXERCICE {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>END OF PAPERS {number}, items {count}</source>
        <translation>FIN DES DOCUMENTS {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL PAPERS {number}, items {count}</source>
        <translation>FIN DES DOCUMENTS D’EXERCICE {number}, éléments : {count}</translation>
    </message>
    <message>
        <source>Labels for items of evidence</source>
        <translation>Étiquettes d’éléments de preuve</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>Scellé {seal}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Inscription {number}</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>EXERCICE</translation>
    </message>
    <message>
        <source>Seal slip of the incident logbook</source>
        <translation>Bordereau de scellement du journal des incidents</translation>
    </message>
    <message>
        <source>Keep this outside the laptop</source>
        <translation>À garder hors de l’ordinateur portable</translation>
    </message>
    <message>
        <source>Entries in the record</source>
        <translation>Inscriptions au registre</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>État au</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>{outgoing} to {incoming}</source>
        <translation>{outgoing} à {incoming}</translation>
    </message>
    <message>
        <source>{outgoing}, to nobody yet</source>
        <translation>{outgoing}, à personne encore</translation>
    </message>
    <message>
        <source>The record is sealed as of here</source>
        <translation>Le registre est scellé jusqu’ici</translation>
    </message>
    <message>
        <source>To compare later: open the logbook, go to Verification, and type these three lines under “Compare a printed checkpoint”. It says whether entries 1 to {size} are still exactly what they were.</source>
        <translation>Pour comparer plus tard : ouvrez le journal, allez à Vérification, et saisissez ces trois lignes sous « Comparer un point de contrôle imprimé ». Il est alors indiqué si les inscriptions 1 à {size} sont encore exactement ce qu’elles étaient.</translation>
    </message>
    <message>
        <source>The square code holds the same lines with the signature of {signer}:</source>
        <translation>Le code carré contient les mêmes lignes avec la signature de {signer} :</translation>
    </message>
    <message>
        <source>Signed in ink</source>
        <translation>Signé à l’encre</translation>
    </message>
    <message>
        <source>Goes (signature): {name}</source>
        <translation>Part (signature) : {name}</translation>
    </message>
    <message>
        <source>Comes (signature): {name}</source>
        <translation>Arrive (signature) : {name}</translation>
    </message>
    <message>
        <source>Comes (name, signature)</source>
        <translation>Arrive (nom, signature)</translation>
    </message>
    <message>
        <source>Where this slip is kept</source>
        <translation>Où ce bordereau est gardé</translation>
    </message>
    <message>
        <source>Not with the laptop: in the paper log of the office, in a safe, or with somebody who does not work on it. It holds no secret.</source>
        <translation>Pas avec l’ordinateur portable : dans le registre papier du bureau, dans un coffre-fort, ou chez une personne qui n’y travaille pas. Il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Registre complet</translation>
    </message>
    <message>
        <source>IT hand-over</source>
        <translation>Remise aux TI</translation>
    </message>
    <message>
        <source>Police packet</source>
        <translation>Dossier pour la police</translation>
    </message>
    <message>
        <source>Privacy and records report</source>
        <translation>Rapport sur la vie privée et les dossiers</translation>
    </message>
    <message>
        <source>Report for counsel</source>
        <translation>Rapport pour le conseiller juridique</translation>
    </message>
    <message>
        <source>Management brief</source>
        <translation>Note à la direction</translation>
    </message>
    <message>
        <source>Report for a regulator</source>
        <translation>Rapport pour un organisme de réglementation</translation>
    </message>
    <message>
        <source>Report for a vendor, contractor or insurer</source>
        <translation>Rapport pour un fournisseur, un entrepreneur ou un assureur</translation>
    </message>
    <message>
        <source>Activity log (ICS 214)</source>
        <translation>Journal d’activités (ICS 214)</translation>
    </message>
    <message>
        <source>Incident status summary (ICS 209)</source>
        <translation>Sommaire de l’état de l’incident (ICS 209)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>{number}, {edition}, copy {copy}</source>
        <translation>{number}, {edition}, exemplaire {copy}</translation>
    </message>
    <message>
        <source>Guide and its edition</source>
        <translation>Guide et son édition</translation>
    </message>
    <message>
        <source>{place}: pack {pack}, {version}</source>
        <translation>{place} : guide {pack}, {version}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Non communiqué</translation>
    </message>
    <message>
        <source>Of these items nothing on record is withheld from this copy.</source>
        <translation>De ces éléments, rien de ce qui est consigné n’est retranché de cet exemplaire.</translation>
    </message>
    <message>
        <source>For whoever takes, keeps or receives the items named here. It tells what is on record of these items, and nothing else of the incident.</source>
        <translation>Pour quiconque prend, garde ou reçoit les éléments nommés ici. Il dit ce qui est inscrit sur ces éléments, et rien d’autre de l’incident.</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Audience, and what it is shown</source>
        <translation>Lectorat, et ce qui lui est montré</translation>
    </message>
    <message>
        <source>For {reader}. {shown}</source>
        <translation>Pour : {reader}. {shown}</translation>
    </message>
    <message>
        <source>Earlier copies and who holds them</source>
        <translation>Exemplaires antérieurs et leurs détenteurs</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplaire</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Qui le détient</translation>
    </message>
    <message>
        <source>Nothing is recorded, or nothing of it is for this reader.</source>
        <translation>Rien n’est inscrit, ou rien n’en est destiné à ce lecteur.</translation>
    </message>
    <message>
        <source>Withheld from this copy</source>
        <translation>Non communiqué dans cet exemplaire</translation>
    </message>
    <message>
        <source>What is withheld is left out, not covered. How much it is, and for which class of reasons:</source>
        <translation>Ce qui n’est pas communiqué est omis, et non masqué. Combien, et pour quelle classe de motifs :</translation>
    </message>
    <message>
        <source>Nothing is withheld from this reader.</source>
        <translation>Rien n’est soustrait à la communication à ce lecteur.</translation>
    </message>
    <message>
        <source>Class and reason</source>
        <translation>Classe et motif</translation>
    </message>
    <message>
        <source>Entries, whole</source>
        <translation>Inscriptions, entières</translation>
    </message>
    <message>
        <source>Entries, in part</source>
        <translation>Inscriptions, en partie</translation>
    </message>
    <message>
        <source>Fields with content</source>
        <translation>Champs remplis</translation>
    </message>
    <message>
        <source>Each of these fields stands in the signed entries as a salted digest. Whoever is given its value later can show that it belongs there.</source>
        <translation>Chacun de ces champs figure dans les inscriptions signées sous forme de condensat salé. Quiconque en reçoit plus tard la valeur peut démontrer qu’elle y appartient.</translation>
    </message>
    <message>
        <source>The fields of the form</source>
        <translation>Les champs de la formule</translation>
    </message>
    <message>
        <source>In the order of the form, to be copied into the office's own. Nothing is sent by the program. “Unknown: not recorded” means that nobody wrote it down; “unknown” alone is an answer somebody gave.</source>
        <translation>Dans l’ordre de la formule, à recopier dans celle du bureau. Le programme n’envoie rien. « Inconnu : non inscrit » signifie que personne ne l’a écrit ; « inconnu » seul est une réponse que quelqu’un a donnée.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What the form asks</source>
        <translation>Ce que demande la formule</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce qui est connu</translation>
    </message>
    <message>
        <source>Before you copy it</source>
        <translation>Avant de recopier</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>À qui s’adresser</translation>
    </message>
    <message>
        <source>No telephone number is part of the record. Write one in by hand before you hand this over.</source>
        <translation>Aucun numéro de téléphone ne fait partie du registre. Inscrivez-en un à la main avant de remettre ceci.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Person to call, telephone</source>
        <translation>Personne à appeler, téléphone</translation>
    </message>
    <message>
        <source>Proposed exemptions</source>
        <translation>Exceptions proposées</translation>
    </message>
    <message>
        <source>What the rules of the program would keep from a public version, and the basis as far as a source was seen. A proposal: the records officer decides, with counsel.</source>
        <translation>Ce que les règles du programme soustrairaient à une version publique, et le fondement, dans la mesure où une source a été vue. Une proposition : le responsable des dossiers décide, avec le conseiller juridique.</translation>
    </message>
    <message>
        <source>How much, and on what basis</source>
        <translation>Combien, et sur quel fondement</translation>
    </message>
    <message>
        <source>This is a draft. It was put together from the record and is sent to nobody before a named person has finished and approved it.</source>
        <translation>Ceci est un projet. Il a été établi à partir du registre et n’est envoyé à personne avant qu’une personne nommée l’ait achevé et approuvé.</translation>
    </message>
    <message>
        <source>Approved by (name, signature)</source>
        <translation>Approuvé par (nom, signature)</translation>
    </message>
    <message>
        <source>About this draft</source>
        <translation>Au sujet de ce projet</translation>
    </message>
    <message>
        <source>1. Incident name</source>
        <translation>1. Nom de l’incident</translation>
    </message>
    <message>
        <source>2. Operational period (24-hour clock)</source>
        <translation>2. Période opérationnelle (24 heures)</translation>
    </message>
    <message>
        <source>3. Name</source>
        <translation>3. Nom</translation>
    </message>
    <message>
        <source>4. ICS position</source>
        <translation>4. Poste ICS</translation>
    </message>
    <message>
        <source>5. Home agency</source>
        <translation>5. Organisme d’attache</translation>
    </message>
    <message>
        <source>6. Resources assigned</source>
        <translation>6. Ressources affectées</translation>
    </message>
    <message>
        <source>Who wrote entries in this period.</source>
        <translation>Qui a écrit des inscriptions pendant cette période.</translation>
    </message>
    <message>
        <source>7. Activity log</source>
        <translation>7. Journal d’activités</translation>
    </message>
    <message>
        <source>Date, time</source>
        <translation>Date, heure</translation>
    </message>
    <message>
        <source>Notable activity</source>
        <translation>Activités à signaler</translation>
    </message>
    <message>
        <source>8. Prepared by</source>
        <translation>8. Préparé par</translation>
    </message>
    <message>
        <source>Signature: {name}</source>
        <translation>Signature : {name}</translation>
    </message>
    <message>
        <source>Position or title</source>
        <translation>Poste ou titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Signatures, and to whom it is sent</source>
        <translation>Signatures, et à qui ceci est envoyé</translation>
    </message>
    <message>
        <source>Submitted (date, time, offset)</source>
        <translation>Transmis (date, heure, décalage UTC)</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Short words and terms</source>
        <translation>Sigles et termes</translation>
    </message>
    <message>
        <source>Attorney General</source>
        <translation>Attorney General</translation>
    </message>
    <message>
        <source>The chief law officer of a state; several take notices of breaches.</source>
        <translation>Procureur général : le premier conseiller juridique d’un État ; plusieurs reçoivent les avis d’atteinte.</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>point de contrôle</translation>
    </message>
    <message>
        <source>Three lines that name the whole record up to an entry. If one character of it were changed, they would be others.</source>
        <translation>Trois lignes qui désignent tout le registre jusqu’à une inscription. Si un seul caractère en était changé, elles seraient autres.</translation>
    </message>
    <message>
        <source>CISA</source>
        <translation>CISA</translation>
    </message>
    <message>
        <source>The Cybersecurity and Infrastructure Security Agency of the U.S.</source>
        <translation>La Cybersecurity and Infrastructure Security Agency des États-Unis.</translation>
    </message>
    <message>
        <source>CIRCIA</source>
        <translation>CIRCIA</translation>
    </message>
    <message>
        <source>A federal act of the U.S. about reporting cyber incidents to CISA.</source>
        <translation>Une loi fédérale des États-Unis sur la déclaration des cyberincidents à la CISA.</translation>
    </message>
    <message>
        <source>CJIS</source>
        <translation>CJIS</translation>
    </message>
    <message>
        <source>Criminal Justice Information Services; the policy for information they give.</source>
        <translation>Criminal Justice Information Services ; la politique visant les renseignements qu’ils donnent.</translation>
    </message>
    <message>
        <source>countersigned</source>
        <translation>contresigné</translation>
    </message>
    <message>
        <source>A second person signed the checkpoint, and so that the record was so by then.</source>
        <translation>Une seconde personne a signé le point de contrôle, et donc que le registre était alors ainsi.</translation>
    </message>
    <message>
        <source>custody</source>
        <translation>chaîne de possession</translation>
    </message>
    <message>
        <source>Who had an item of evidence, from when to when, without a gap.</source>
        <translation>Qui détenait un élément de preuve, de quand à quand, sans lacune.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>inscription</translation>
    </message>
    <message>
        <source>One signed statement of one person. Entries are numbered and never changed; what was wrong is amended by another entry.</source>
        <translation>Un énoncé signé d’une seule personne. Les inscriptions sont numérotées et jamais changées ; ce qui était inexact est modifié par une autre inscription.</translation>
    </message>
    <message>
        <source>FIPPA</source>
        <translation>FIPPA</translation>
    </message>
    <message>
        <source>The Freedom of Information and Protection of Privacy Act of Ontario.</source>
        <translation>La Loi sur l’accès à l’information et la protection de la vie privée de l’Ontario (LAIPVP).</translation>
    </message>
    <message>
        <source>HHS</source>
        <translation>HHS</translation>
    </message>
    <message>
        <source>The Department of Health and Human Services of the U.S.</source>
        <translation>Le Department of Health and Human Services des États-Unis.</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>A federal act of the U.S. about health information.</source>
        <translation>Une loi fédérale des États-Unis sur les renseignements médicaux.</translation>
    </message>
    <message>
        <source>ICS</source>
        <translation>ICS</translation>
    </message>
    <message>
        <source>Incident Command System; ICS 209 and ICS 214 are forms of it.</source>
        <translation>Incident Command System (système de commandement des interventions) ; ICS 209 et ICS 214 en sont des formules.</translation>
    </message>
    <message>
        <source>IPC</source>
        <translation>IPC</translation>
    </message>
    <message>
        <source>The Information and Privacy Commissioner of Ontario.</source>
        <translation>Le Commissaire à l’information et à la protection de la vie privée de l’Ontario (CIPVP).</translation>
    </message>
    <message>
        <source>MFIPPA</source>
        <translation>MFIPPA</translation>
    </message>
    <message>
        <source>The Municipal Freedom of Information and Protection of Privacy Act of Ontario.</source>
        <translation>La Loi sur l’accès à l’information municipale et la protection de la vie privée de l’Ontario (LAIMPVP).</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>guide</translation>
    </message>
    <message>
        <source>What the program knows of a place: its guide, offices and laws, with the day they were checked.</source>
        <translation>Ce que le programme sait d’un lieu : son guide, ses organismes et ses lois, avec le jour où ils ont été vérifiés.</translation>
    </message>
    <message>
        <source>PAdES</source>
        <translation>PAdES</translation>
    </message>
    <message>
        <source>A European standard for signatures inside PDF files.</source>
        <translation>Une norme européenne de signature à l’intérieur des fichiers PDF.</translation>
    </message>
    <message>
        <source>PHIPA</source>
        <translation>PHIPA</translation>
    </message>
    <message>
        <source>The Personal Health Information Protection Act of Ontario.</source>
        <translation>La Loi sur la protection des renseignements personnels sur la santé de l’Ontario (LPRPS).</translation>
    </message>
    <message>
        <source>PIPEDA</source>
        <translation>PIPEDA</translation>
    </message>
    <message>
        <source>The Personal Information Protection and Electronic Documents Act of Canada.</source>
        <translation>La Loi sur la protection des renseignements personnels et les documents électroniques du Canada (LPRPDE).</translation>
    </message>
    <message>
        <source>salted digest</source>
        <translation>condensat salé</translation>
    </message>
    <message>
        <source>A fingerprint of a value and of random characters beside it: nobody can guess the value from it, and no other value fits it.</source>
        <translation>Empreinte d’une valeur et de caractères aléatoires qui l’accompagnent : personne ne peut en deviner la valeur, et aucune autre valeur n’y correspond.</translation>
    </message>
    <message>
        <source>A fingerprint of a file: 64 characters that would be others if one bit of it were changed.</source>
        <translation>Empreinte d’un fichier : 64 caractères qui seraient autres si un seul bit en était changé.</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Coordinated universal time. A Z after a time says so; -05:00 is five hours behind it.</source>
        <translation>Temps universel coordonné. Un Z après une heure l’indique ; −05:00 est en retard de cinq heures sur lui.</translation>
    </message>
    <message>
        <source>W1</source>
        <translation>W1</translation>
    </message>
    <message>
        <source>W2</source>
        <translation>W2</translation>
    </message>
    <message>
        <source>W3</source>
        <translation>W3</translation>
    </message>
    <message>
        <source>W4</source>
        <translation>W4</translation>
    </message>
    <message>
        <source>W5</source>
        <translation>W5</translation>
    </message>
    <message>
        <source>W6</source>
        <translation>W6</translation>
    </message>
    <message>
        <source>W7</source>
        <translation>W7</translation>
    </message>
    <message>
        <source>Withheld: live security detail.</source>
        <translation>Non communiqué : détail de sécurité actuel.</translation>
    </message>
    <message>
        <source>Withheld: personal information the reader does not need.</source>
        <translation>Non communiqué : renseignements personnels dont le lecteur n’a pas besoin.</translation>
    </message>
    <message>
        <source>Withheld: legal privilege or advice.</source>
        <translation>Non communiqué : privilège ou avis juridique.</translation>
    </message>
    <message>
        <source>Withheld: active investigation.</source>
        <translation>Non communiqué : enquête en cours.</translation>
    </message>
    <message>
        <source>Withheld: unproven attribution or blame.</source>
        <translation>Non communiqué : attribution ou faute non établie.</translation>
    </message>
    <message>
        <source>Withheld: confidential to a third party or by contract.</source>
        <translation>Non communiqué : confidentiel à l’égard d’un tiers ou par contrat.</translation>
    </message>
    <message>
        <source>Withheld: safety of a person.</source>
        <translation>Non communiqué : sécurité d’une personne.</translation>
    </message>
    <message>
        <source>HOW TO CHECK THIS HAND-OVER   {rehearsal}

{what} {number} on incident {incident}
from {organisation}
for {recipient}

What to read is report.pdf; report.html has the same words for a screen reader, and
data/, where there is one, the same facts for programs. Everything else is for checking.
Change nothing in this folder, add nothing, and keep it together. Files that computers
put on sticks by themselves (.DS_Store, ._report.pdf, Thumbs.db, desktop.ini) do no
harm.

1. COMPARE BY ANOTHER CHANNEL (without this you learn only that all fits together)

   Root fingerprint of the logbook:
      {root}
   Compare it with the printed set-up sheet, or read it out to {organisation}
   by a telephone number you already had. Never take it from this folder alone.

   SHA-256 of report.pdf:
      {report}

2. THE EASY WAY: open verify.html in a browser, enter the fingerprint you compared, and
   drop this folder on the page. No network is needed and none is used.
      VALID (green)       Every check passed, and the logbook is the one you expect.
      UNPINNED (amber)    Every check passed, but no fingerprint was entered: whoever
                          forged everything here would get the same answer. Do not
                          rely on it yet: do step 1, enter the fingerprint, check again.
      INVALID (red)       This is not what was signed. See step 4.
      UNREADABLE (grey)   It could not be checked. That says nothing about it.

3. WITHOUT OUR PAGE

   Is report.pdf what was signed? Compare the result with the SHA-256 above.
      Windows   certutil -hashfile report.pdf SHA256
      macOS     shasum -a 256 report.pdf
      Linux     sha256sum report.pdf
   All files at once (macOS: shasum -a 256 -c SHA256SUMS):
      sha256sum -c SHA256SUMS

   Who signed it? With OpenSSL, in this folder:
      openssl cms -verify -binary -inform DER -in report.pdf.p7s \
        -content report.pdf -CAfile ca.pem -purpose any -out report.copy
      openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s \
        -content SHA256SUMS -CAfile ca.pem -purpose any -out SHA256SUMS.copy
      openssl x509 -in ca.pem -noout -fingerprint -sha256
   Both have to say "CMS Verification successful", the last one has to print the root
   fingerprint. Delete the two copies afterwards.

   With pdfsig:  pdfsig report.pdf
   It has to say BOTH "Total document signed" AND "Signature is Valid". The word Valid
   alone means nothing: it is also said of pages that were changed after signing.
   Adobe Reader shows a yellow warning until ca.pem is trusted; that is expected.
{copies}
4. IF ANYTHING DIFFERS: keep everything as it is, do not rely on any of it, and call
   {organisation} by a telephone number you already had.
</source>
        <translation>COMMENT VÉRIFIER CETTE REMISE   {rehearsal}

{what} {number} sur l’incident {incident}
de {organisation}
pour {recipient}

Ce qu’il faut lire est report.pdf ; report.html en donne les mêmes mots pour un lecteur
d’écran, et data/, s’il y est, les mêmes faits pour des programmes. Tout le reste sert à
vérifier. Ne changez rien dans ce dossier, n’y ajoutez rien, et gardez-le entier. Les
fichiers que les ordinateurs déposent d’eux-mêmes sur les clés (.DS_Store, ._report.pdf,
Thumbs.db, desktop.ini) ne nuisent pas.

1. COMPARER PAR UN AUTRE CANAL (sans quoi vous apprenez seulement que tout concorde)

   Empreinte racine du journal :
      {root}
   Comparez-la avec la feuille de mise en service imprimée, ou lisez-la à
   {organisation}
   par un numéro de téléphone que vous aviez déjà. Ne la prenez jamais de ce seul dossier.

   SHA-256 de report.pdf :
      {report}

2. LE MOYEN FACILE : ouvrez verify.html dans un navigateur, entrez l’empreinte que vous avez
   comparée, et déposez ce dossier sur la page. Aucun réseau n’est requis ni utilisé.
      VALID (vert)        Tous les contrôles sont réussis, et le journal est celui que vous
                          attendez.
      UNPINNED (ambre)    Tous les contrôles sont réussis, mais aucune empreinte n’a été
                          entrée : qui aurait tout falsifié ici obtiendrait la même
                          réponse. Ne vous y fiez pas encore : faites l’étape 1, entrez
                          l’empreinte, vérifiez de nouveau.
      INVALID (rouge)     Ce n’est pas ce qui a été signé. Voir l’étape 4.
      UNREADABLE (gris)   La vérification n’a pu être faite. Cela n’en dit rien.

3. SANS NOTRE PAGE

   report.pdf est-il ce qui a été signé ? Comparez le résultat avec le SHA-256 ci-dessus.
      Windows   certutil -hashfile report.pdf SHA256
      macOS     shasum -a 256 report.pdf
      Linux     sha256sum report.pdf
   Tous les fichiers à la fois (macOS : shasum -a 256 -c SHA256SUMS) :
      sha256sum -c SHA256SUMS

   Qui l’a signé ? Avec OpenSSL, dans ce dossier :
      openssl cms -verify -binary -inform DER -in report.pdf.p7s \
        -content report.pdf -CAfile ca.pem -purpose any -out report.copy
      openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s \
        -content SHA256SUMS -CAfile ca.pem -purpose any -out SHA256SUMS.copy
      openssl x509 -in ca.pem -noout -fingerprint -sha256
   Les deux premières doivent dire « CMS Verification successful », la dernière doit
   afficher l’empreinte racine. Supprimez ensuite les deux copies.

   Avec pdfsig :  pdfsig report.pdf
   La réponse doit contenir À LA FOIS « Total document signed » ET « Signature is Valid ».
   Le mot Valid seul ne veut rien dire : il est dit aussi de pages changées après la
   signature. Adobe Reader affiche un avertissement jaune tant que ca.pem n’est pas reconnu
   comme fiable ; c’est normal.
{copies}
4. SI QUOI QUE CE SOIT DIFFÈRE : gardez tout tel quel, ne vous fiez à rien, et appelez
   {organisation}
   par un numéro de téléphone que vous aviez déjà.
</translation>
    </message>
    <message>
        <source>
   Are the copies of evidence what was given out? Only the list in this folder is
   signed; the one beside the copies can be changed together with them. In the folder
   that holds items and papers (macOS: shasum -a 256 -c papers/evidence.sha256):
      sha256sum -c papers/evidence.sha256
   Whatever lies in items and is not on that list is none of the copies.
</source>
        <translation>
   Les copies d’éléments de preuve sont-elles ce qui a été donné ? Seule la liste de ce
   dossier est signée ; celle qui accompagne les copies peut être changée avec elles. Dans
   le dossier qui contient items et papers (macOS : shasum -a 256 -c
   papers/evidence.sha256) :
      sha256sum -c papers/evidence.sha256
   Ce qui se trouve dans items sans figurer sur cette liste n’est aucune des copies.
</translation>
    </message>
    <message>
        <source>Papers about evidence</source>
        <translation>Documents sur des éléments de preuve</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>This page is what was signed, and the root of its key is confirmed.</source>
        <translation>Cette page est ce qui a été signé, et la racine de sa clé est confirmée.</translation>
    </message>
    <message>
        <source>Nothing was found wrong, but nobody has confirmed whose key it is. Compare it with what you know by another way.</source>
        <translation>Aucune différence n’a été constatée, mais personne n’a confirmé à qui appartient la clé. Comparez-la avec ce que vous savez par une autre voie.</translation>
    </message>
    <message>
        <source>Do not rely on this page. It is not what was signed.</source>
        <translation>Ne vous fiez pas à cette page. Elle n’est pas ce qui a été signé.</translation>
    </message>
    <message>
        <source>The folder could not be read, so nothing was compared with it.</source>
        <translation>Le dossier n’a pas pu être lu ; rien n’a donc été comparé avec lui.</translation>
    </message>
    <message>
        <source>As far as it could be compared, this page is what was signed, and the root of its key is confirmed. Look at what is named below.</source>
        <translation>Pour autant qu’elle a pu être comparée, cette page est ce qui a été signé, et la racine de sa clé est confirmée. Regardez ce qui est nommé ci-dessous.</translation>
    </message>
    <message>
        <source>As far as it could be compared, nothing was found wrong. Look at what is named below. Nobody has confirmed whose key it is; compare it with what you know by another way.</source>
        <translation>Pour autant que la page a pu être comparée, aucune différence n’a été constatée. Regardez ce qui est nommé ci-dessous. Personne n’a confirmé à qui appartient la clé ; comparez-la avec ce que vous savez par une autre voie.</translation>
    </message>
    <message>
        <source>The signature in the square code does not fit what the code says.</source>
        <translation>La signature contenue dans le code carré ne correspond pas à ce que dit le code.</translation>
    </message>
    <message>
        <source>The code was signed with another key than that of who signed it.</source>
        <translation>Le code a été signé avec une autre clé que celle du signataire du rapport.</translation>
    </message>
    <message>
        <source>The page belongs to another logbook.</source>
        <translation>La page appartient à un autre journal.</translation>
    </message>
    <message>
        <source>The page belongs to another report.</source>
        <translation>La page appartient à un autre rapport.</translation>
    </message>
    <message>
        <source>The page belongs to another copy of this report.</source>
        <translation>La page appartient à une autre copie de ce rapport.</translation>
    </message>
    <message>
        <source>The report has no such page.</source>
        <translation>Le rapport n’a pas de telle page.</translation>
    </message>
    <message>
        <source>What was signed on this page is not what the folder lists for it.</source>
        <translation>Ce qui a été signé sur cette page n’est pas ce que le dossier indique pour elle.</translation>
    </message>
    <message>
        <source>The folder did not pass its own check, so nothing in it counts.</source>
        <translation>Le dossier n’a pas passé son propre contrôle ; rien de ce qu’il contient ne compte.</translation>
    </message>
    <message>
        <source>The page in report.pdf does not say what the folder lists for it.</source>
        <translation>La page dans report.pdf ne dit pas ce que le dossier indique pour elle.</translation>
    </message>
    <message>
        <source>What stands on the page cannot be laid over the page its code belongs to: the code is that of another page, or the scan is too poor.</source>
        <translation>Ce qui figure sur la page ne peut pas être superposé à la page de son code : le code est celui d’une autre page, ou la numérisation est trop mauvaise.</translation>
    </message>
    <message>
        <source>Something on the page is not what was signed:</source>
        <translation>Quelque chose sur la page n’est pas ce qui a été signé :</translation>
    </message>
    <message>
        <source>Nobody issued a page with this code.</source>
        <translation>Personne n’a délivré de page portant ce code.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry} differs: “{words}” was signed.</source>
        <translation>Page {page}, inscription {entry}, différence : « {words} » a été signé.</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: “{words}” was signed.</source>
        <translation>Page {page}, {part}, différence : « {words} » a été signé.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry} differs: something was added.</source>
        <translation>Page {page}, inscription {entry}, différence : quelque chose a été ajouté.</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: something was added.</source>
        <translation>Page {page}, {part}, différence : quelque chose a été ajouté.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry}: “{words}” was signed.</source>
        <translation>Page {page}, inscription {entry} : « {words} » a été signé.</translation>
    </message>
    <message>
        <source>Page {page}, {part}: “{words}” was signed.</source>
        <translation>Page {page}, {part} : « {words} » a été signé.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry}: a small mark, dirt or added, was not signed.</source>
        <translation>Page {page}, inscription {entry} : une petite marque, saleté ou ajout, n’a pas été signée.</translation>
    </message>
    <message>
        <source>Page {page}, {part}: a small mark, dirt or added, was not signed.</source>
        <translation>Page {page}, {part} : une petite marque, saleté ou ajout, n’a pas été signée.</translation>
    </message>
    <message>
        <source>the head of the page</source>
        <translation>le haut de la page</translation>
    </message>
    <message>
        <source>the foot of the page</source>
        <translation>le bas de la page</translation>
    </message>
    <message>
        <source>the boxes above</source>
        <translation>les cadres ci-dessus</translation>
    </message>
    <message>
        <source>A page with this code was issued. Whether this paper says what was signed was not compared.</source>
        <translation>Une page portant ce code a été délivrée. Il n’a pas été comparé si ce papier dit ce qui a été signé.</translation>
    </message>
    <message>
        <source>This page is page {page} of {pages} of report {report}, copy {copy}.</source>
        <translation>Cette page est la page {page} sur {pages} du rapport {report}, copie {copy}.</translation>
    </message>
    <message>
        <source>Logbook: {log}</source>
        <translation>Journal : {log}</translation>
    </message>
    <message>
        <source>Signed by: {signer}, {organisation}</source>
        <translation>Signé par : {signer}, {organisation}</translation>
    </message>
    <message>
        <source>Key of the signer: {key}</source>
        <translation>Clé du signataire : {key}</translation>
    </message>
    <message>
        <source>Page code: {code}</source>
        <translation>Code de la page : {code}</translation>
    </message>
    <message>
        <source>Incident {incident}, for {recipient}</source>
        <translation>Incident {incident}, pour {recipient}</translation>
    </message>
    <message>
        <source>Issued {issued}, entry {entry}</source>
        <translation>Délivré {issued}, inscription {entry}</translation>
    </message>
    <message>
        <source>Words compared with what was signed: {count}. Not compared for certain: {unsure}. Boxes for writing by hand were left out: {hand}. The margins were not looked at.</source>
        <translation>Mots comparés avec ce qui a été signé : {count}. Non comparés avec certitude : {unsure}. Cadres à remplir à la main laissés de côté : {hand}. Les marges n’ont pas été examinées.</translation>
    </message>
    <message>
        <source>What is printed on the page was not compared. Compare it with the hand-over folder; a code can be copied onto another page.</source>
        <translation>Ce qui est imprimé sur la page n’a pas été comparé. Comparez-le avec le dossier de remise ; un code peut être copié sur une autre page.</translation>
    </message>
    <message>
        <source>Too worn to be compared for certain. Look with your own eyes whether the paper says the same:</source>
        <translation>Trop usé pour être comparé avec certitude. Regardez de vos propres yeux si le papier dit la même chose :</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: a line or a shape that was signed is gone.</source>
        <translation>Page {page}, {part}, différence : une ligne ou une forme qui a été signée a disparu.</translation>
    </message>
    <message>
        <source>the part “{part}”</source>
        <translation>la partie « {part} »</translation>
    </message>
</context>
</TS>
