<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>phrases</name>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinión</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Clock check</source>
        <translation>Control del reloj</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>Determinado</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Espera solicitada</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>no aplicable</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>interviniente</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>responsable de supervisión</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>inicial</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en persona</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>en papel</translation>
    </message>
    <message>
        <source>by web form</source>
        <translation>por formulario web</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>por correo electrónico</translation>
    </message>
    <message>
        <source>by another channel</source>
        <translation>por otro medio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Being contained</source>
        <translation>En contención</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Contención lograda</translation>
    </message>
    <message>
        <source>Logbook created for {organisation}, {place}.</source>
        <translation>Libro creado para {organisation}, {place}.</translation>
    </message>
    <message>
        <source>Rehearsal logbook created for {organisation}, {place}.</source>
        <translation>Libro de simulacro creado para {organisation}, {place}.</translation>
    </message>
    <message>
        <source>{name} enrolled as {role}.</source>
        <translation>Alta de {name} como {role}.</translation>
    </message>
    <message>
        <source>Incident opened: {title}.</source>
        <translation>Incidente abierto: {title}.</translation>
    </message>
    <message>
        <source>Incident opened: {title}. Kind at first sight: {kind}.</source>
        <translation>Incidente abierto: {title}. Clase a primera vista: {kind}.</translation>
    </message>
    <message>
        <source>Entries 1 to {size} countersigned.</source>
        <translation>Anotaciones 1 a {size} refrendadas.</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, copy {copy}, issued for {recipient}.</source>
        <translation>Informe {report}, {edition}, ejemplar {copy}, emitido para {recipient}.</translation>
    </message>
    <message>
        <source>An entry of a kind this program does not know ({kind}).</source>
        <translation>Una anotación de una clase que este programa no conoce ({kind}).</translation>
    </message>
    <message>
        <source>Withheld.</source>
        <translation>No divulgado.</translation>
    </message>
    <message>
        <source>{title}: requested.</source>
        <translation>{title}: solicitado.</translation>
    </message>
    <message>
        <source>{title}: authorised.</source>
        <translation>{title}: autorizado.</translation>
    </message>
    <message>
        <source>{title}: done.</source>
        <translation>{title}: hecho.</translation>
    </message>
    <message>
        <source>{title}: verified.</source>
        <translation>{title}: verificado.</translation>
    </message>
    <message>
        <source>{title}: reversed.</source>
        <translation>{title}: revertido.</translation>
    </message>
    <message>
        <source>{title}: not applicable.</source>
        <translation>{title}: no aplicable.</translation>
    </message>
    <message>
        <source>{title}: deferred until {until}.</source>
        <translation>{title}: pospuesto; hasta: {until}.</translation>
    </message>
    <message>
        <source>{title}: deferred.</source>
        <translation>{title}: pospuesto.</translation>
    </message>
    <message>
        <source>By {by}.</source>
        <translation>Por {by}.</translation>
    </message>
    <message>
        <source>Evidence changed: {altered}</source>
        <translation>Evidencia modificada: {altered}</translation>
    </message>
    <message>
        <source>Done without knowing what evidence it changes, because: {reason}</source>
        <translation>Hecho sin saber qué evidencia modifica, porque: {reason}</translation>
    </message>
    <message>
        <source>Temporary, to be undone later.</source>
        <translation>Provisional, para deshacerse más adelante.</translation>
    </message>
    <message>
        <source>Meant to last.</source>
        <translation>Previsto como permanente.</translation>
    </message>
    <message>
        <source>Done before everything was preserved, because: {reason}</source>
        <translation>Hecho antes de que todo estuviera preservado, porque: {reason}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>{office} told {channel}.</source>
        <translation>{office}: comunicado {channel}.</translation>
    </message>
    <message>
        <source>{office}: message left {channel}, nobody spoken to.</source>
        <translation>{office}: mensaje dejado {channel}, no se habló con nadie.</translation>
    </message>
    <message>
        <source>{office}: no answer {channel}.</source>
        <translation>{office}: sin respuesta {channel}.</translation>
    </message>
    <message>
        <source>{office}: telling them is not applicable.</source>
        <translation>{office}: la comunicación no es aplicable.</translation>
    </message>
    <message>
        <source>{office}: telling them is deferred until {until}.</source>
        <translation>{office}: comunicación pospuesta; hasta: {until}.</translation>
    </message>
    <message>
        <source>{office}: telling them is deferred.</source>
        <translation>{office}: comunicación pospuesta.</translation>
    </message>
    <message>
        <source>Spoke to {person}.</source>
        <translation>Se habló con {person}.</translation>
    </message>
    <message>
        <source>Reference {reference}.</source>
        <translation>Referencia {reference}.</translation>
    </message>
    <message>
        <source>Read back.</source>
        <translation>Releído a la otra persona.</translation>
    </message>
    <message>
        <source>Not read back.</source>
        <translation>No releído a la otra persona.</translation>
    </message>
    <message>
        <source>Next try {until}.</source>
        <translation>Próximo intento: {until}.</translation>
    </message>
    <message>
        <source>Handed out: {document}.</source>
        <translation>Entregado: {document}.</translation>
    </message>
    <message>
        <source>Handed out: {document}, copy {copy}.</source>
        <translation>Entregado: {document}, ejemplar {copy}.</translation>
    </message>
    <message>
        <source>The laptop agrees with {reference}.</source>
        <translation>La computadora portátil coincide con {reference}.</translation>
    </message>
    <message>
        <source>The laptop is {seconds} s ahead of {reference}.</source>
        <translation>La computadora portátil está adelantada {seconds} s respecto de {reference}.</translation>
    </message>
    <message>
        <source>The laptop is {seconds} s behind {reference}.</source>
        <translation>La computadora portátil está atrasada {seconds} s respecto de {reference}.</translation>
    </message>
    <message>
        <source>The laptop's clock jumped forward by {seconds} s. The order of entries is not affected.</source>
        <translation>El reloj de la computadora portátil saltó {seconds} s hacia adelante. El orden de las anotaciones no se ve afectado.</translation>
    </message>
    <message>
        <source>The laptop's clock jumped back by {seconds} s. The order of entries is not affected.</source>
        <translation>El reloj de la computadora portátil saltó {seconds} s hacia atrás. El orden de las anotaciones no se ve afectado.</translation>
    </message>
    <message>
        <source>The laptop's time zone changed by {minutes} min. The order of entries is not affected.</source>
        <translation>La zona horaria de la computadora portátil cambió en {minutes} min. El orden de las anotaciones no se ve afectado.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Amended by entry {number}, {when}, {author}. Reason: {reason}</source>
        <translation>Enmendado por la anotación {number}, {when}, {author}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>An amendment that changes nothing here. Its reason: {reason}</source>
        <translation>Una enmienda que no cambia nada aquí. Su motivo: {reason}</translation>
    </message>
    <message>
        <source>New answer by entry {number}, {when}, {author}. Reason: {reason}</source>
        <translation>Nueva respuesta en la anotación {number}, {when}, {author}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Late entry: written {when}, {minutes} min after.</source>
        <translation>Anotación tardía: escrita: {when}, {minutes} min después.</translation>
    </message>
    <message>
        <source>entry {number}, {when}</source>
        <translation>anotación {number}, {when}</translation>
    </message>
    <message>
        <source>Happened: {moment}</source>
        <translation>Ocurrió: {moment}</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Descubierto</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Sistemas</translation>
    </message>
    <message>
        <source>Users affected</source>
        <translation>Usuarios afectados</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>Información personal</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparado por</translation>
    </message>
    <message>
        <source>Countersigned by</source>
        <translation>Refrendado por</translation>
    </message>
    <message>
        <source>Clock of the laptop</source>
        <translation>Reloj de la computadora portátil</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>{name}, entries 1 to {size}</source>
        <translation>{name}, anotaciones 1 a {size}</translation>
    </message>
    <message>
        <source>{result} Checked {when}.</source>
        <translation>{result} Comprobado: {when}.</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>No consta nada</translation>
    </message>
    <message>
        <source>Not told; nothing recorded</source>
        <translation>Sin comunicar; no consta nada</translation>
    </message>
    <message>
        <source>Requested {when}.</source>
        <translation>Solicitado: {when}.</translation>
    </message>
    <message>
        <source>Authorised {when}.</source>
        <translation>Autorizado: {when}.</translation>
    </message>
    <message>
        <source>Done {when}.</source>
        <translation>Hecho: {when}.</translation>
    </message>
    <message>
        <source>Verified {when}.</source>
        <translation>Verificado: {when}.</translation>
    </message>
    <message>
        <source>Reversed {when}.</source>
        <translation>Revertido: {when}.</translation>
    </message>
    <message>
        <source>Not applicable, as of {when}.</source>
        <translation>No aplicable; a fecha de: {when}.</translation>
    </message>
    <message>
        <source>Deferred, as of {when}.</source>
        <translation>Pospuesto; a fecha de: {when}.</translation>
    </message>
    <message>
        <source>Deferred until {until}, as of {when}.</source>
        <translation>Pospuesto hasta: {until}; a fecha de: {when}.</translation>
    </message>
    <message>
        <source>Source [{number}]: {label}.</source>
        <translation>Fuente [{number}]: {label}.</translation>
    </message>
    <message>
        <source>No source given in the guide.</source>
        <translation>La guía no indica fuente.</translation>
    </message>
    <message>
        <source>The guide adds: {words}.</source>
        <translation>La guía añade: {words}.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>about {time}, to the hour</source>
        <translation>aproximadamente {time}, con precisión de una hora</translation>
    </message>
    <message>
        <source>{time}, to the day</source>
        <translation>{time}, con precisión de un día</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>antes del {time}</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>después del {time}</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>en un momento desconocido</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>No vigente</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No se aplica</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Necesita respuesta</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Sin plazo</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No iniciado</translation>
    </message>
    <message>
        <source>Running, no number</source>
        <translation>En curso, sin plazo numérico</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por vencer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Told after the date</source>
        <translation>Comunicado después de la fecha</translation>
    </message>
    <message>
        <source>the incident was discovered</source>
        <translation>se descubrió el incidente</translation>
    </message>
    <message>
        <source>personal information was first suspected to be involved</source>
        <translation>se sospechó por primera vez que había información personal implicada</translation>
    </message>
    <message>
        <source>it was determined that a breach occurred</source>
        <translation>se determinó que se produjo una vulneración</translation>
    </message>
    <message>
        <source>the residents were notified</source>
        <translation>se notificó a los residentes</translation>
    </message>
    <message>
        <source>the incident was eradicated, closed and recovered from</source>
        <translation>se erradicó y se cerró el incidente y se completó la recuperación</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>No later than {when}. {span} left.</source>
        <translation>A más tardar el {when}. Tiempo restante: {span}.</translation>
    </message>
    <message>
        <source>No later than {when}. Overdue by {span}.</source>
        <translation>A más tardar el {when}. Vencido desde hace {span}.</translation>
    </message>
    <message>
        <source>No later than {when}.</source>
        <translation>A más tardar el {when}.</translation>
    </message>
    <message>
        <source>No number in the statute. It has been running for {span}.</source>
        <translation>La ley no fija un plazo numérico. Corre desde hace {span}.</translation>
    </message>
    <message>
        <source>No number in the guide. It has been running for {span}.</source>
        <translation>La guía no fija un plazo numérico. Corre desde hace {span}.</translation>
    </message>
    <message>
        <source>No number in the contract. It has been running for {span}.</source>
        <translation>El contrato no fija un plazo numérico. Corre desde hace {span}.</translation>
    </message>
    <message>
        <source>No number in the source. It has been running for {span}.</source>
        <translation>La fuente no fija un plazo numérico. Corre desde hace {span}.</translation>
    </message>
    <message>
        <source>The clock has not started.</source>
        <translation>El plazo no ha empezado a correr.</translation>
    </message>
    <message>
        <source>No number in the statute, and no event that would start a clock.</source>
        <translation>La ley no fija un plazo numérico ni un hecho que inicie un plazo.</translation>
    </message>
    <message>
        <source>No number in the guide, and no event that would start a clock.</source>
        <translation>La guía no fija un plazo numérico ni un hecho que inicie un plazo.</translation>
    </message>
    <message>
        <source>No number in the contract, and no event that would start a clock.</source>
        <translation>El contrato no fija un plazo numérico ni un hecho que inicie un plazo.</translation>
    </message>
    <message>
        <source>No number in the source, and no event that would start a clock.</source>
        <translation>La fuente no fija un plazo numérico ni un hecho que inicie un plazo.</translation>
    </message>
    <message>
        <source>Nobody has decided yet whether it applies: {condition}.</source>
        <translation>Nadie ha decidido todavía si se aplica: {condition}.</translation>
    </message>
    <message>
        <source>{condition}: answered {value} in entry {number}.</source>
        <translation>{condition}: respuesta {value} en la anotación {number}.</translation>
    </message>
    <message>
        <source>{condition}: determined as {finding} in entry {number}.</source>
        <translation>{condition}: determinado como {finding} en la anotación {number}.</translation>
    </message>
    <message>
        <source>{condition}: {count} counted, entry {number}.</source>
        <translation>{condition}: total contado {count}, anotación {number}.</translation>
    </message>
    <message>
        <source>{condition}: {count} counted, entries {numbers}.</source>
        <translation>{condition}: total contado {count}, anotaciones {numbers}.</translation>
    </message>
    <message>
        <source>Recorded as not applicable in entry {number}: {words}</source>
        <translation>Consta como no aplicable en la anotación {number}: {words}</translation>
    </message>
    <message>
        <source>Not in force.</source>
        <translation>No vigente.</translation>
    </message>
    <message>
        <source>Not in force before {day}.</source>
        <translation>No vigente antes del {day}.</translation>
    </message>
    <message>
        <source>Not in force on the day the clock would have started.</source>
        <translation>No vigente el día en que habría empezado el plazo.</translation>
    </message>
    <message>
        <source>Told in time: {happened}, entry {number}.</source>
        <translation>Comunicado en plazo: {happened}, anotación {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}.</source>
        <translation>Comunicado: {happened}, anotación {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}, {span} after the start.</source>
        <translation>Comunicado: {happened}, anotación {number}, {span} después del inicio.</translation>
    </message>
    <message>
        <source>Told after the date: {happened}, entry {number}.</source>
        <translation>Comunicado después de la fecha: {happened}, anotación {number}.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}. That is before anybody discovered it: one of the two times cannot be right.</source>
        <translation>Comunicado: {happened}, anotación {number}. Es anterior a que alguien lo descubriera: una de las dos horas no puede ser correcta.</translation>
    </message>
    <message>
        <source>Told: {happened}, entry {number}. Whether that was in time cannot be said from a time known no better.</source>
        <translation>Comunicado: {happened}, anotación {number}. Con una hora que no se conoce mejor no puede decirse si fue en plazo.</translation>
    </message>
    <message>
        <source>Not told; nobody has decided yet whether it applies</source>
        <translation>Sin comunicar; nadie ha decidido todavía si se aplica</translation>
    </message>
    <message>
        <source>Not told; does not apply, by what was answered so far</source>
        <translation>Sin comunicar; no se aplica, según lo respondido hasta ahora</translation>
    </message>
    <message>
        <source>Held: {agency} asked for a delay, entry {number}.</source>
        <translation>En espera: {agency} solicitó un aplazamiento, anotación {number}.</translation>
    </message>
    <message>
        <source>Held: {agency} asked for a delay until {until}, entry {number}.</source>
        <translation>En espera: {agency} solicitó un aplazamiento; hasta: {until}, anotación {number}.</translation>
    </message>
    <message>
        <source>The hold does not move the date; what it does to it is for counsel to say.</source>
        <translation>El aplazamiento solicitado no mueve la fecha; qué efecto tiene sobre ella corresponde decirlo a la asesoría jurídica.</translation>
    </message>
    <message>
        <source>The source on a delay for law enforcement: {words}</source>
        <translation>La fuente, sobre un aplazamiento por las fuerzas del orden: {words}</translation>
    </message>
    <message>
        <source>The source says nothing of a delay for law enforcement.</source>
        <translation>La fuente no dice nada de un aplazamiento por las fuerzas del orden.</translation>
    </message>
    <message>
        <source>The hold of {agency}, entry {number}, is over.</source>
        <translation>El aplazamiento solicitado por {agency}, anotación {number}, ha terminado.</translation>
    </message>
    <message>
        <source>Counted from when {event}: {moment}, entry {number}.</source>
        <translation>Se cuenta desde que {event}: {moment}, anotación {number}.</translation>
    </message>
    <message>
        <source>Only the day is known, so it counts from the beginning of that day.</source>
        <translation>Solo se conoce el día; por eso se cuenta desde el comienzo de ese día.</translation>
    </message>
    <message>
        <source>Only the hour is known, so it counts from the beginning of that hour.</source>
        <translation>Solo se conoce en qué hora; por eso se cuenta desde el comienzo de esa hora.</translation>
    </message>
    <message>
        <source>It may have happened later; it counts from the earliest time.</source>
        <translation>Puede haber ocurrido más tarde; se cuenta desde el momento más temprano.</translation>
    </message>
    <message>
        <source>By the time that entry {number} gave before: no later than {when}. Confirm with counsel which time counts.</source>
        <translation>Según la hora que la anotación {number} indicó antes: a más tardar el {when}. Confirme con la asesoría jurídica qué hora cuenta.</translation>
    </message>
    <message>
        <source>An earlier entry gave an earlier time for it: {moment}.</source>
        <translation>Una anotación anterior indicó una hora más temprana: {moment}.</translation>
    </message>
    <message>
        <source>By this text: {says}.</source>
        <translation>Según este texto: {says}.</translation>
    </message>
    <message>
        <source>{says}: no later than {when}.</source>
        <translation>{says}: a más tardar el {when}.</translation>
    </message>
    <message>
        <source>Also: no later than {when}.</source>
        <translation>También: a más tardar el {when}.</translation>
    </message>
    <message>
        <source>{day} is left out as a public holiday: {name}.</source>
        <translation>No se cuenta el {day} por ser día festivo: {name}.</translation>
    </message>
    <message>
        <source>Counting every weekday it is {day}; that day is the safe one.</source>
        <translation>Contando todos los días de lunes a viernes es el {day}; ese es el día seguro.</translation>
    </message>
    <message>
        <source>Nobody has recorded when {event}.</source>
        <translation>Nadie ha registrado cuándo {event}.</translation>
    </message>
    <message>
        <source>Waits for the event: {event}. Nobody has determined that yet.</source>
        <translation>A la espera de este hecho: {event}. Nadie lo ha determinado todavía.</translation>
    </message>
    <message>
        <source>Waits for the event: {event}. The finding so far is no.</source>
        <translation>A la espera de este hecho: {event}. La conclusión hasta ahora es que no.</translation>
    </message>
    <message>
        <source>It is recorded as unknown when {event}. No date can be computed.</source>
        <translation>Consta que se desconoce cuándo {event}. No puede calcularse ninguna fecha.</translation>
    </message>
    <message>
        <source>Only a time is known before which {event}. No date can be computed.</source>
        <translation>Solo se conoce una hora antes de la cual {event}. No puede calcularse ninguna fecha.</translation>
    </message>
    <message>
        <source>No time is recorded when {event}: none, or not applicable.</source>
        <translation>No consta ninguna hora en que {event}: ninguna, o no aplicable.</translation>
    </message>
    <message>
        <source>The date would be past every calendar. Check when {event}.</source>
        <translation>La fecha quedaría fuera de todo calendario. Compruebe cuándo {event}.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>exigido</translation>
    </message>
    <message>
        <source>binding whoever agreed to it</source>
        <translation>vinculante para quien lo aceptó</translation>
    </message>
    <message>
        <source>expected, not required</source>
        <translation>esperado, no exigido</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>voluntario</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>no vigente</translation>
    </message>
    <message>
        <source>The text ({force}): {wording}.</source>
        <translation>El texto ({force}): {wording}.</translation>
    </message>
    <message>
        <source>The guide ({force}): {wording}.</source>
        <translation>La guía ({force}): {wording}.</translation>
    </message>
    <message>
        <source>The source ({force}): {wording}.</source>
        <translation>La fuente ({force}): {wording}.</translation>
    </message>
    <message>
        <source>The contract ({force}): {wording}.</source>
        <translation>El contrato ({force}): {wording}.</translation>
    </message>
    <message>
        <source>Since {day}, after the start, it reads ({force}): {wording}.</source>
        <translation>Desde el {day}, después del inicio, dice ({force}): {wording}.</translation>
    </message>
    <message>
        <source>From {day} on it reads ({force}): {wording}.</source>
        <translation>A partir del {day} dice ({force}): {wording}.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Grade {grade}, verified on {day}.</source>
        <translation>Grado {grade}, verificado el {day}.</translation>
    </message>
    <message>
        <source>Unverified: grade {grade}, looked up on {day}.</source>
        <translation>Sin verificar: grado {grade}, consultado el {day}.</translation>
    </message>
    <message>
        <source>Looked up on {day}.</source>
        <translation>Consultado el {day}.</translation>
    </message>
    <message>
        <source>Confirm with counsel.</source>
        <translation>Confírmelo con la asesoría jurídica.</translation>
    </message>
    <message>
        <source>Receipt {report} issued for {recipient}.</source>
        <translation>Recibo {report} emitido para {recipient}.</translation>
    </message>
    <message>
        <source>Custody sheets {report} issued for {recipient}.</source>
        <translation>Hojas de custodia {report} emitidas para {recipient}.</translation>
    </message>
    <message>
        <source>List of items {report} issued for {recipient}.</source>
        <translation>Lista de elementos {report} emitida para {recipient}.</translation>
    </message>
    <message>
        <source>Papers {report} to the copies issued for {recipient}.</source>
        <translation>Documentos {report} de las copias emitidos para {recipient}.</translation>
    </message>
    <message>
        <source>the evidence file of {incident}</source>
        <translation>el expediente de evidencia de {incident}</translation>
    </message>
    <message>
        <source>{witness}, witness of the disposal</source>
        <translation>{witness}, testigo de la disposición final</translation>
    </message>
    <message>
        <source>Kind of incident:</source>
        <translation>Clase de incidente:</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Ransomware</source>
        <translation>Ransomware</translation>
    </message>
    <message>
        <source>Unauthorised access</source>
        <translation>Acceso no autorizado</translation>
    </message>
    <message>
        <source>Lost or stolen device</source>
        <translation>Dispositivo perdido o robado</translation>
    </message>
    <message>
        <source>Disclosure of personal information</source>
        <translation>Divulgación de información personal</translation>
    </message>
    <message>
        <source>Incident at a vendor</source>
        <translation>Incidente en un proveedor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not determined yet</source>
        <translation>sin determinar todavía</translation>
    </message>
    <message>
        <source>Determined by {by}.</source>
        <translation>Determinado por {by}.</translation>
    </message>
    <message>
        <source>Determined {when}.</source>
        <translation>Determinado: {when}.</translation>
    </message>
    <message>
        <source>Basis: {basis}</source>
        <translation>Fundamento: {basis}</translation>
    </message>
    <message>
        <source>Counsel's advice is kept elsewhere, under {counsel}.</source>
        <translation>El dictamen de la asesoría jurídica se conserva en otro lugar, bajo {counsel}.</translation>
    </message>
    <message>
        <source>This finding is kept in writing until {day}.</source>
        <translation>Esta conclusión se conserva por escrito hasta el {day}.</translation>
    </message>
    <message>
        <source>Nothing is determined.</source>
        <translation>No se ha determinado nada.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>At least {number}; the number is not known for every region.</source>
        <translation>Al menos {number}; el número no se conoce para todas las regiones.</translation>
    </message>
    <message>
        <source>Not known for any region.</source>
        <translation>No se conoce para ninguna región.</translation>
    </message>
    <message>
        <source>{agency} asked that notice be delayed.</source>
        <translation>{agency} solicitó que se aplazara la notificación.</translation>
    </message>
    <message>
        <source>{agency} asked that notice be delayed until {until}.</source>
        <translation>{agency} solicitó que se aplazara la notificación; hasta: {until}.</translation>
    </message>
    <message>
        <source>Asked by {person}.</source>
        <translation>Solicitado por {person}.</translation>
    </message>
    <message>
        <source>Asked in writing.</source>
        <translation>Solicitado por escrito.</translation>
    </message>
    <message>
        <source>Not asked in writing.</source>
        <translation>No solicitado por escrito.</translation>
    </message>
    <message>
        <source>It is about: {duties}.</source>
        <translation>Se refiere a: {duties}.</translation>
    </message>
    <message>
        <source>The delay of notice is over.</source>
        <translation>El aplazamiento de la notificación ha terminado.</translation>
    </message>
    <message>
        <source>Said by {person}.</source>
        <translation>Dicho por {person}.</translation>
    </message>
    <message>
        <source>It still stands.</source>
        <translation>Sigue en pie.</translation>
    </message>
    <message>
        <source>Lifted by entry {number}.</source>
        <translation>Levantado por la anotación {number}.</translation>
    </message>
    <message>
        <source>Incident closed.</source>
        <translation>Incidente cerrado.</translation>
    </message>
    <message>
        <source>Remediation verified by {by}: {words}</source>
        <translation>Subsanación verificada por {by}: {words}</translation>
    </message>
    <message>
        <source>Lessons: {words}</source>
        <translation>Lecciones: {words}</translation>
    </message>
    <message>
        <source>Retention: {words}</source>
        <translation>Conservación: {words}</translation>
    </message>
    <message>
        <source>Legal holds: {words}</source>
        <translation>Retenciones legales: {words}</translation>
    </message>
    <message>
        <source>Still open: {words}</source>
        <translation>Aún abierto: {words}</translation>
    </message>
    <message>
        <source>Remediation verified by</source>
        <translation>Subsanación verificada por</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Qué se comprobó</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>How long the record is kept</source>
        <translation>Cuánto tiempo se conserva el registro</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Retenciones legales</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Aún abierto</translation>
    </message>
    <message>
        <source>Amends entry {number}. Reason: {reason}</source>
        <translation>Enmienda la anotación {number}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>After-close addition {number}.</source>
        <translation>Adición {number} posterior al cierre.</translation>
    </message>
    <message>
        <source>Amended after the close, addition {number}.</source>
        <translation>Enmendado después del cierre, adición {number}.</translation>
    </message>
    <message>
        <source>Local pack {version} brought in for {pack}.</source>
        <translation>Paquete local {version} incorporado para {pack}.</translation>
    </message>
    <message>
        <source>{title}: not done</source>
        <translation>{title}: no hecho</translation>
    </message>
    <message>
        <source>{title}: begun, not done</source>
        <translation>{title}: comenzado, no hecho</translation>
    </message>
    <message>
        <source>{title}: undone, and not done again</source>
        <translation>{title}: deshecho, y no vuelto a hacer</translation>
    </message>
    <message>
        <source>{title}: deferred</source>
        <translation>{title}: pospuesto</translation>
    </message>
    <message>
        <source>{title}: deferred until {until}</source>
        <translation>{title}: pospuesto; hasta: {until}</translation>
    </message>
    <message>
        <source>{title}: done, not verified</source>
        <translation>{title}: hecho, sin verificar</translation>
    </message>
    <message>
        <source>{title}: temporary, and still in force</source>
        <translation>{title}: provisional, y aún en vigor</translation>
    </message>
    <message>
        <source>{title}: temporary, still in force, and not verified</source>
        <translation>{title}: provisional, aún en vigor y sin verificar</translation>
    </message>
    <message>
        <source>Not answered: {label}</source>
        <translation>Sin respuesta: {label}</translation>
    </message>
    <message>
        <source>{question}: not determined</source>
        <translation>{question}: sin determinar</translation>
    </message>
    <message>
        <source>Clock: {title}, overdue since {when}</source>
        <translation>Plazo: {title}, vencido desde el {when}</translation>
    </message>
    <message>
        <source>Clock: {title}, due by {when}</source>
        <translation>Plazo: {title}, a más tardar el {when}</translation>
    </message>
    <message>
        <source>Clock: {title}, {agency} asks to wait, due by {when}</source>
        <translation>Plazo: {title}, {agency} solicita esperar, a más tardar el {when}</translation>
    </message>
    <message>
        <source>{title}: nobody has answered whether it applies</source>
        <translation>{title}: nadie ha respondido si se aplica</translation>
    </message>
    <message>
        <source>{title}: nobody was told</source>
        <translation>{title}: no se comunicó a nadie</translation>
    </message>
    <message>
        <source>{title}: tried, nobody was spoken to</source>
        <translation>{title}: se intentó, no se habló con nadie</translation>
    </message>
    <message>
        <source>{title}: call deferred</source>
        <translation>{title}: llamada pospuesta</translation>
    </message>
    <message>
        <source>{title}: call deferred until {until}</source>
        <translation>{title}: llamada pospuesta; hasta: {until}</translation>
    </message>
    <message>
        <source>Hold of {agency} (entry {number}): still stands</source>
        <translation>Aplazamiento solicitado por {agency} (anotación {number}): sigue en pie</translation>
    </message>
    <message>
        <source>Draft {report}: waits for sign-off</source>
        <translation>Borrador {report}: a la espera del visto bueno</translation>
    </message>
    <message>
        <source>Draft {report}: signed off, not released</source>
        <translation>Borrador {report}: con el visto bueno, sin emitir</translation>
    </message>
    <message>
        <source>Draft {report}: refused, and not put up again</source>
        <translation>Borrador {report}: rechazado y no presentado de nuevo</translation>
    </message>
    <message>
        <source>Question in entry {number}: no answer</source>
        <translation>Pregunta en la anotación {number}: sin contestación</translation>
    </message>
    <message>
        <source>Report: none was issued about this incident</source>
        <translation>Informe: no se emitió ninguno sobre este incidente</translation>
    </message>
    <message>
        <source>1 entry is not witnessed</source>
        <translation>1 anotación no está atestiguada</translation>
    </message>
    <message>
        <source>{count} entries are not witnessed</source>
        <translation>{count} anotaciones no están atestiguadas</translation>
    </message>
    <message>
        <source>Open at the close, and why:
{lines}</source>
        <translation>Abierto en el momento del cierre, y por qué:
{lines}</translation>
    </message>
    <message>
        <source>Open at the close, and why</source>
        <translation>Abierto en el momento del cierre, y por qué</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>al menos {least}</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>como máximo {most}</translation>
    </message>
    <message>
        <source>between {least} and {most}</source>
        <translation>entre {least} y {most}</translation>
    </message>
    <message>
        <source>{span} before</source>
        <translation>{span} antes</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} a {most}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>First containment step done</source>
        <translation>Primer paso de contención hecho</translation>
    </message>
    <message>
        <source>First office told</source>
        <translation>Primera comunicación a una oficina</translation>
    </message>
    <message>
        <source>Discovery to first containment step</source>
        <translation>Del descubrimiento al primer paso de contención</translation>
    </message>
    <message>
        <source>Discovery to contained</source>
        <translation>Del descubrimiento a la contención lograda</translation>
    </message>
    <message>
        <source>Discovery to first office told</source>
        <translation>Del descubrimiento a la primera comunicación a una oficina</translation>
    </message>
    <message>
        <source>Discovery to close</source>
        <translation>Del descubrimiento al cierre</translation>
    </message>
    <message>
        <source>First containment step to contained</source>
        <translation>Del primer paso de contención a la contención lograda</translation>
    </message>
    <message>
        <source>Contained to close</source>
        <translation>De la contención lograda al cierre</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Median {median}, {range}, {count} incidents.</source>
        <translation>Mediana {median}, {range}, {count} incidentes.</translation>
    </message>
    <message>
        <source>{span} in 1 incident, too few for a median.</source>
        <translation>{span} en 1 incidente, demasiado pocos para una mediana.</translation>
    </message>
    <message>
        <source>Nothing to count.</source>
        <translation>Nada que contar.</translation>
    </message>
    <message>
        <source>Unknown: {count}.</source>
        <translation>Se desconoce: {count}.</translation>
    </message>
    <message>
        <source>Not yet: {count}.</source>
        <translation>Todavía no: {count}.</translation>
    </message>
    <message>
        <source>Report {report} printed on {printer}.</source>
        <translation>Informe {report} impreso en {printer}.</translation>
    </message>
    <message>
        <source>Report {report} was sent to {printer}, which did not say what became of it.</source>
        <translation>El informe {report} se envió a {printer}, que no indicó qué fue de él.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, was sent to {printer}; whether every page came out is not said yet.</source>
        <translation>El informe {report}, ejemplar {copy}, se envió a {printer}; aún no consta si salieron todas las páginas.</translation>
    </message>
    <message>
        <source>Of report {report}, copy {copy}, pages {pages} were sent to {printer}; whether every one came out is not said yet.</source>
        <translation>Del informe {report}, ejemplar {copy}, se enviaron a {printer} las páginas {pages}; aún no consta si salieron todas.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: every page came out of {printer}, counted by the person.</source>
        <translation>Informe {report}, ejemplar {copy}: todas las páginas salieron de {printer}, contadas por la persona.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: pages {pages} came out of {printer}, counted by the person.</source>
        <translation>Informe {report}, ejemplar {copy}: las páginas {pages} salieron de {printer}, contadas por la persona.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}: pages {missing} did not come out of {printer}, counted by the person.</source>
        <translation>Informe {report}, ejemplar {copy}: las páginas {missing} no salieron de {printer}, contadas por la persona.</translation>
    </message>
    <message>
        <source>Printing report {report} on {printer} was cancelled.</source>
        <translation>La impresión del informe {report} en {printer} se canceló.</translation>
    </message>
    <message>
        <source>Report {report} was not printed: there was no printer.</source>
        <translation>El informe {report} no se imprimió: no había impresora.</translation>
    </message>
    <message>
        <source>Report {report} was not printed to the end: {printer} stopped.</source>
        <translation>La impresión del informe {report} terminó antes de tiempo: {printer} se detuvo.</translation>
    </message>
    <message>
        <source>Report {report} was not printed to the end: {printer} had no paper.</source>
        <translation>La impresión del informe {report} terminó antes de tiempo: {printer} no tenía papel.</translation>
    </message>
    <message>
        <source>Report {report} was not printed on {printer}.</source>
        <translation>El informe {report} no se imprimió en {printer}.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Contestación</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>About entry {number}: {text}</source>
        <translation>Sobre la anotación {number}: {text}</translation>
    </message>
    <message>
        <source>Asked about entry {number}: {text}</source>
        <translation>Se preguntó sobre la anotación {number}: {text}</translation>
    </message>
    <message>
        <source>To the question in entry {number}: {text}</source>
        <translation>A la pregunta de la anotación {number}: {text}</translation>
    </message>
    <message>
        <source>Not vouched for: entries {numbers}. Reason: {reason}</source>
        <translation>No avaladas: anotaciones {numbers}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Not vouched for: entry {numbers}. Reason: {reason}</source>
        <translation>No avalada: anotación {numbers}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Report {report} was not signed off. Reason: {reason}</source>
        <translation>El informe {report} no recibió el visto bueno. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, for {recipient}, put up for sign-off. Nothing has left the program.</source>
        <translation>Informe {report}, {edition}, para {recipient}, presentado para el visto bueno. Nada ha salido del programa.</translation>
    </message>
    <message>
        <source>Report {report} signed off, as of entry {size}.</source>
        <translation>Informe {report} con el visto bueno, hasta la anotación {size}.</translation>
    </message>
    <message>
        <source>{entries} entries written to a file ({format}): {shown}.</source>
        <translation>{entries} anotaciones escritas en un archivo ({format}): {shown}.</translation>
    </message>
    <message>
        <source>{entries} entries written to a file ({format}).</source>
        <translation>{entries} anotaciones escritas en un archivo ({format}).</translation>
    </message>
    <message>
        <source>Added after the sign-off.</source>
        <translation>Añadido después del visto bueno.</translation>
    </message>
    <message>
        <source>Amended in entry {number}, after the sign-off.</source>
        <translation>Enmendado en la anotación {number}, después del visto bueno.</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Visto bueno</translation>
    </message>
    <message>
        <source>Not signed off by another person.</source>
        <translation>Sin el visto bueno de otra persona.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}.</source>
        <translation>Visto bueno de {name}, hasta la anotación {number}.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}. Not covered, because written after the sign-off: entry {after}.</source>
        <translation>Visto bueno de {name}, hasta la anotación {number}. No cubierta, por haberse escrito después del visto bueno: anotación {after}.</translation>
    </message>
    <message>
        <source>Signed off by {name}, as of entry {number}. Not covered, because written after the sign-off: entries {after}.</source>
        <translation>Visto bueno de {name}, hasta la anotación {number}. No cubiertas, por haberse escrito después del visto bueno: anotaciones {after}.</translation>
    </message>
    <message>
        <source>{incident}: {title}: done, not verified (entry {number}).</source>
        <translation>{incident}: {title}: hecho, sin verificar (anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: temporary and still in force (entry {number}).</source>
        <translation>{incident}: {title}: provisional y aún en vigor (anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: temporary and still in force, not verified (entry {number}).</source>
        <translation>{incident}: {title}: provisional y aún en vigor, sin verificar (anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: overdue since {when} (counted from entry {number}).</source>
        <translation>{incident}: {title}: vencido desde el {when} (contado desde la anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: due by {when} (counted from entry {number}).</source>
        <translation>{incident}: {title}: a más tardar el {when} (contado desde la anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: open, its source gives no number (counted from entry {number}).</source>
        <translation>{incident}: {title}: abierto, su fuente no fija un plazo numérico (contado desde la anotación {number}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: due by {when}; {agency} asks to wait (entry {hold}).</source>
        <translation>{incident}: {title}: a más tardar el {when}; {agency} solicita esperar (anotación {hold}).</translation>
    </message>
    <message>
        <source>{incident}: {title}: {agency} asks to wait (entry {hold}).</source>
        <translation>{incident}: {title}: {agency} solicita esperar (anotación {hold}).</translation>
    </message>
    <message>
        <source>{incident}: {name} is asked (entry {number}): {text}</source>
        <translation>{incident}: se pregunta a {name} (anotación {number}): {text}</translation>
    </message>
    <message>
        <source>{name} is asked (entry {number}): {text}</source>
        <translation>Se pregunta a {name} (anotación {number}): {text}</translation>
    </message>
    <message>
        <source>Shift handed over to {name}.</source>
        <translation>Turno entregado a {name}.</translation>
    </message>
    <message>
        <source>Containment: {lines}</source>
        <translation>Contención: {lines}</translation>
    </message>
    <message>
        <source>Containment:
{lines}</source>
        <translation>Contención:
{lines}</translation>
    </message>
    <message>
        <source>Containment: nothing is open.</source>
        <translation>Contención: no hay nada abierto.</translation>
    </message>
    <message>
        <source>Clocks: {lines}</source>
        <translation>Plazos: {lines}</translation>
    </message>
    <message>
        <source>Clocks:
{lines}</source>
        <translation>Plazos:
{lines}</translation>
    </message>
    <message>
        <source>Clocks: none runs.</source>
        <translation>Plazos: ninguno en curso.</translation>
    </message>
    <message>
        <source>Evidence: {lines}</source>
        <translation>Evidencia: {lines}</translation>
    </message>
    <message>
        <source>Evidence:
{lines}</source>
        <translation>Evidencia:
{lines}</translation>
    </message>
    <message>
        <source>Evidence: none is held, the author says.</source>
        <translation>Evidencia: no hay ninguna en custodia, según dice quien escribe.</translation>
    </message>
    <message>
        <source>Questions: {lines}</source>
        <translation>Preguntas: {lines}</translation>
    </message>
    <message>
        <source>Questions:
{lines}</source>
        <translation>Preguntas:
{lines}</translation>
    </message>
    <message>
        <source>Questions: none waits for an answer.</source>
        <translation>Preguntas: ninguna espera respuesta.</translation>
    </message>
    <message>
        <source>Next: {lines}</source>
        <translation>A continuación: {lines}</translation>
    </message>
    <message>
        <source>Next:
{lines}</source>
        <translation>A continuación:
{lines}</translation>
    </message>
    <message>
        <source>Next: nothing is planned.</source>
        <translation>A continuación: no hay nada previsto.</translation>
    </message>
    <message>
        <source>The card in entry {number} was read and the shift taken over.</source>
        <translation>La ficha de la anotación {number} se leyó y el turno se recibió.</translation>
    </message>
    <message>
        <source>The shift in entry {number} was not taken over. Reason: {reason}</source>
        <translation>El turno de la anotación {number} no se recibió. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} printed on {printer}.</source>
        <translation>Comprobante de sellado de las anotaciones 1 a {size} impreso en {printer}.</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} saved as a file ({printer}).</source>
        <translation>Comprobante de sellado de las anotaciones 1 a {size} guardado como archivo ({printer}).</translation>
    </message>
    <message>
        <source>Seal slip for entries 1 to {size} was not printed on {printer}.</source>
        <translation>El comprobante de sellado de las anotaciones 1 a {size} no se imprimió en {printer}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>log</source>
        <translation>registro de actividad (log)</translation>
    </message>
    <message>
        <source>disk or memory image</source>
        <translation>imagen de disco o de memoria</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>captura de pantalla</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>fotografía</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>original or copy not known</source>
        <translation>no se sabe si es original o copia</translation>
    </message>
    <message>
        <source>Item {item} registered: {name} ({type}, {originality}).</source>
        <translation>Elemento {item} registrado: {name} ({type}, {originality}).</translation>
    </message>
    <message>
        <source>File “{file}”, {size} bytes, SHA-256 {sha256}.</source>
        <translation>Archivo “{file}”, {size} bytes, SHA-256 {sha256}.</translation>
    </message>
    <message>
        <source>Folder “{file}”, {files} files, {size} bytes; SHA-256 of their list {sha256}.</source>
        <translation>Carpeta “{file}”, {files} archivos, {size} bytes; SHA-256 de su lista {sha256}.</translation>
    </message>
    <message>
        <source>Folder “{file}” with 1 file, {size} bytes; SHA-256 of its list {sha256}.</source>
        <translation>Carpeta “{file}” con 1 archivo, {size} bytes; SHA-256 de su lista {sha256}.</translation>
    </message>
    <message>
        <source>The source changed while it was read; kept is what was read.</source>
        <translation>El origen cambió mientras se leía; se conserva lo que se leyó.</translation>
    </message>
    <message>
        <source>Not taken in, and named in the list: {count}.</source>
        <translation>No incorporado, y nombrado en la lista: {count}.</translation>
    </message>
    <message>
        <source>Collected by {name}.</source>
        <translation>Recogido por {name}.</translation>
    </message>
    <message>
        <source>Received from them, as who registers it says: {when}.</source>
        <translation>Recibido de esa persona, según dice quien lo registra: {when}.</translation>
    </message>
    <message>
        <source>Changed by collecting it: “{words}”</source>
        <translation>Qué cambió al recogerlo: “{words}”</translation>
    </message>
    <message>
        <source>Collecting it changed nothing at the source.</source>
        <translation>Recogerlo no cambió nada en el origen.</translation>
    </message>
    <message>
        <source>Whether collecting it changed the source is unknown.</source>
        <translation>Se desconoce si recogerlo cambió el origen.</translation>
    </message>
    <message>
        <source>Described as: “{words}”</source>
        <translation>Descrito como: “{words}”</translation>
    </message>
    <message>
        <source>Witness: {words}.</source>
        <translation>Testigo: {words}.</translation>
    </message>
    <message>
        <source>Found at: “{words}”</source>
        <translation>Encontrado en: “{words}”</translation>
    </message>
    <message>
        <source>From the system: {words}.</source>
        <translation>Del sistema: {words}.</translation>
    </message>
    <message>
        <source>The system: “{words}”</source>
        <translation>El sistema: “{words}”</translation>
    </message>
    <message>
        <source>How it was collected: “{words}”</source>
        <translation>Cómo se recogió: “{words}”</translation>
    </message>
    <message>
        <source>With: {words}.</source>
        <translation>Con: {words}.</translation>
    </message>
    <message>
        <source>Hash of the original, as it was given: {words}.</source>
        <translation>Resumen criptográfico (hash) del original, según se indicó: {words}.</translation>
    </message>
    <message>
        <source>Photographs: {words}.</source>
        <translation>Fotografías: {words}.</translation>
    </message>
    <message>
        <source>Remarks: “{words}”</source>
        <translation>Observaciones: “{words}”</translation>
    </message>
    <message>
        <source>Clock of the source: {seconds} s ahead.</source>
        <translation>Reloj del origen: adelantado {seconds} s.</translation>
    </message>
    <message>
        <source>Clock of the source: {seconds} s behind.</source>
        <translation>Reloj del origen: atrasado {seconds} s.</translation>
    </message>
    <message>
        <source>Clock of the source: compared, not off.</source>
        <translation>Reloj del origen: comparado, sin desviación.</translation>
    </message>
    <message>
        <source>Place in the order of volatility (RFC 3227): {place}.</source>
        <translation>Lugar en el orden de volatilidad (RFC 3227): {place}.</translation>
    </message>
    <message>
        <source>Sensitivity: nothing special.</source>
        <translation>Sensibilidad: nada especial.</translation>
    </message>
    <message>
        <source>Sensitivity: holds personal information.</source>
        <translation>Sensibilidad: contiene información personal.</translation>
    </message>
    <message>
        <source>Sensitivity: shows how systems are protected.</source>
        <translation>Sensibilidad: muestra cómo están protegidos los sistemas.</translation>
    </message>
    <message>
        <source>Sensitivity: privileged, legal advice.</source>
        <translation>Sensibilidad: secreto profesional, asesoramiento jurídico.</translation>
    </message>
    <message>
        <source>Medium: {medium}.</source>
        <translation>Soporte: {medium}.</translation>
    </message>
    <message>
        <source>Medium without a name, serial number {serial}.</source>
        <translation>Soporte sin nombre, número de serie {serial}.</translation>
    </message>
    <message>
        <source>Seal or bag number: {seal}.</source>
        <translation>Número de precinto o de bolsa: {seal}.</translation>
    </message>
    <message>
        <source>Kept at: “{stored}”</source>
        <translation>Guardado en: “{stored}”</translation>
    </message>
    <message>
        <source>To the finding at item {item} in entry {numbers}: {words}</source>
        <translation>Sobre el hallazgo en el elemento {item}, en la anotación {numbers}: {words}</translation>
    </message>
    <message>
        <source>Item {item} disposed of: “{method}” On the authority of: “{authority}” Witness: {witness}.</source>
        <translation>Disposición final del elemento {item}: “{method}” Con autorización de: “{authority}” Testigo: {witness}.</translation>
    </message>
    <message>
        <source>Copies of {items} written to the folder “{folder}” for {to}, read again and found the same: {files} files, {size} bytes, SHA-256 of their list {sha256}. Reason: “{reason}”</source>
        <translation>Copias de {items} escritas en la carpeta “{folder}” para {to}, releídas y halladas iguales: {files} archivos, {size} bytes, SHA-256 de su lista {sha256}. Motivo: “{reason}”</translation>
    </message>
    <message>
        <source>Only papers about {items} went along: nothing of it is stored.</source>
        <translation>De {items} solo fueron documentos: nada de ello está almacenado.</translation>
    </message>
    <message>
        <source>Medium: {medium}, serial number {serial}.</source>
        <translation>Soporte: {medium}, número de serie {serial}.</translation>
    </message>
    <message>
        <source>The system gave no serial number of the medium.</source>
        <translation>El sistema no indicó número de serie del soporte.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is missing.</source>
        <translation>Falta lo almacenado del elemento {item}.</translation>
    </message>
    <message>
        <source>File {file} of what is stored of item {item} is missing.</source>
        <translation>Falta el archivo {file} de lo almacenado del elemento {item}.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is damaged.</source>
        <translation>Lo almacenado del elemento {item} está dañado.</translation>
    </message>
    <message>
        <source>File {file} of what is stored of item {item} is damaged.</source>
        <translation>El archivo {file} de lo almacenado del elemento {item} está dañado.</translation>
    </message>
    <message>
        <source>What is stored as item {item} is not what was taken in.</source>
        <translation>Lo almacenado como elemento {item} no es lo que se incorporó.</translation>
    </message>
    <message>
        <source>File {file} stored as part of item {item} is not what was taken in.</source>
        <translation>El archivo {file} almacenado como parte del elemento {item} no es lo que se incorporó.</translation>
    </message>
    <message>
        <source>{name}, badge {badge}</source>
        <translation>{name}, placa {badge}</translation>
    </message>
    <message>
        <source>{name}, {agency}, badge {badge}</source>
        <translation>{name}, {agency}, placa {badge}</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>checked out</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>reingresado</translation>
    </message>
    <message>
        <source>returned to the owner</source>
        <translation>devuelto a su propietario</translation>
    </message>
    <message>
        <source>moved to another place</source>
        <translation>trasladado a otro lugar</translation>
    </message>
    <message>
        <source>Item {item}, {purpose}: from {giver} to {taker}. Reason: “{reason}”</source>
        <translation>Elemento {item}, {purpose}: de {giver} a {taker}. Motivo: “{reason}”</translation>
    </message>
    <message>
        <source>Recorded as it was told or shown; neither of them works here.</source>
        <translation>Anotado según se contó o se mostró; ninguna de las dos personas trabaja aquí.</translation>
    </message>
    <message>
        <source>Nothing says how it came to who gave it: a gap in the custody.</source>
        <translation>Nada indica cómo llegó a quien lo entregó: una interrupción en la custodia.</translation>
    </message>
    <message>
        <source>Condition: “{words}”</source>
        <translation>Estado: “{words}”</translation>
    </message>
    <message>
        <source>Carried by: “{words}”</source>
        <translation>Transportado por: “{words}”</translation>
    </message>
    <message>
        <source>To be back by {when}.</source>
        <translation>Debe volver a más tardar: {when}.</translation>
    </message>
    <message>
        <source>Item {item} received.</source>
        <translation>Elemento {item} recibido.</translation>
    </message>
    <message>
        <source>Item {item} not handed over after all. Reason: {reason}</source>
        <translation>El elemento {item} finalmente no se entregó. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Seal intact.</source>
        <translation>Precinto intacto.</translation>
    </message>
    <message>
        <source>Seal broken.</source>
        <translation>Precinto roto.</translation>
    </message>
    <message>
        <source>No seal.</source>
        <translation>Sin precinto.</translation>
    </message>
    <message>
        <source>Seal not looked at.</source>
        <translation>No se miró el precinto.</translation>
    </message>
    <message>
        <source>SHA-256 compared.</source>
        <translation>SHA-256 comparado.</translation>
    </message>
    <message>
        <source>SHA-256 of what is stored computed again: the same.</source>
        <translation>SHA-256 de lo almacenado calculado de nuevo: el mismo.</translation>
    </message>
    <message>
        <source>SHA-256 of what came back computed: the same.</source>
        <translation>SHA-256 de lo devuelto calculado: el mismo.</translation>
    </message>
    <message>
        <source>SHA-256 of item {item} differs: {found}.</source>
        <translation>El SHA-256 del elemento {item} difiere: {found}.</translation>
    </message>
    <message>
        <source>What is stored of item {item} is not what was taken in: SHA-256 {found}.</source>
        <translation>Lo almacenado del elemento {item} no es lo que se incorporó: SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What came back as item {item} is not what was taken in: SHA-256 {found}.</source>
        <translation>Lo devuelto como elemento {item} no es lo que se incorporó: SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What was compared is missing, or is not what was taken in as item {item}.</source>
        <translation>Lo comparado falta, o no es lo que se incorporó como elemento {item}.</translation>
    </message>
    <message>
        <source>Changed, missing or new: “{names}”</source>
        <translation>Cambiado, ausente o nuevo: “{names}”</translation>
    </message>
    <message>
        <source>Changed, missing or new: “{names}”, and {count} more.</source>
        <translation>Cambiado, ausente o nuevo: “{names}” y {count} más.</translation>
    </message>
    <message>
        <source>SHA-256 not computed.</source>
        <translation>SHA-256 no calculado.</translation>
    </message>
    <message>
        <source>Who gave it signed by key.</source>
        <translation>Quien lo entregó firmó con clave digital.</translation>
    </message>
    <message>
        <source>Who gave it signed on the touchpad.</source>
        <translation>Quien lo entregó firmó en el panel táctil.</translation>
    </message>
    <message>
        <source>Who gave it signs in ink on the receipt.</source>
        <translation>Quien lo entregó firma en tinta en el recibo.</translation>
    </message>
    <message>
        <source>Who gave it signed on a paper of somebody else.</source>
        <translation>Quien lo entregó firmó en un documento de otra persona.</translation>
    </message>
    <message>
        <source>Who gave it did not sign.</source>
        <translation>Quien lo entregó no firmó.</translation>
    </message>
    <message>
        <source>Who received it signed by key.</source>
        <translation>Quien lo recibió firmó con clave digital.</translation>
    </message>
    <message>
        <source>Who received it signed on the touchpad.</source>
        <translation>Quien lo recibió firmó en el panel táctil.</translation>
    </message>
    <message>
        <source>Who received it signs in ink on the receipt.</source>
        <translation>Quien lo recibió firma en tinta en el recibo.</translation>
    </message>
    <message>
        <source>Who received it signed on a paper of somebody else.</source>
        <translation>Quien lo recibió firmó en un documento de otra persona.</translation>
    </message>
    <message>
        <source>Who received it did not sign.</source>
        <translation>Quien lo recibió no firmó.</translation>
    </message>
    <message>
        <source>The witness signed by key.</source>
        <translation>El testigo firmó con clave digital.</translation>
    </message>
    <message>
        <source>The witness signed on the touchpad.</source>
        <translation>El testigo firmó en el panel táctil.</translation>
    </message>
    <message>
        <source>The witness signs in ink on the receipt.</source>
        <translation>El testigo firma en tinta en el recibo.</translation>
    </message>
    <message>
        <source>The witness signed on a paper of somebody else.</source>
        <translation>El testigo firmó en un documento de otra persona.</translation>
    </message>
    <message>
        <source>The witness did not sign.</source>
        <translation>El testigo no firmó.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of {name}, who gave it, was seen on the receipt.</source>
        <translation>Elemento {item}: la firma de {name}, que lo entregó, se vio en el recibo.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of {name}, who received it, was seen on the receipt.</source>
        <translation>Elemento {item}: la firma de {name}, que lo recibió, se vio en el recibo.</translation>
    </message>
    <message>
        <source>Item {item}: the signature of the witness {name} was seen.</source>
        <translation>Elemento {item}: la firma del testigo {name} se vio.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, who gave it, signs for that by key.</source>
        <translation>Elemento {item}: {name}, que lo entregó, firma por ello con clave digital.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, who received it, signs for that by key.</source>
        <translation>Elemento {item}: {name}, que lo recibió, firma por ello con clave digital.</translation>
    </message>
    <message>
        <source>Item {item}: {name}, the witness, signs for that by key.</source>
        <translation>Elemento {item}: {name}, testigo, firma por ello con clave digital.</translation>
    </message>
    <message>
        <source>The signed receipt: {kept}</source>
        <translation>El recibo firmado: {kept}</translation>
    </message>
    <message>
        <source>A thing, not a file: nothing of it is stored, and it has no SHA-256.</source>
        <translation>Un objeto, no un archivo: nada de él está almacenado y no tiene SHA-256.</translation>
    </message>
    <message>
        <source>File “{file}”, {size} bytes.</source>
        <translation>Archivo “{file}”, {size} bytes.</translation>
    </message>
    <message>
        <source>SHA-256: {sha256}</source>
        <translation>SHA-256: {sha256}</translation>
    </message>
    <message>
        <source>Folder “{file}”, {files} files, {size} bytes.</source>
        <translation>Carpeta “{file}”, {files} archivos, {size} bytes.</translation>
    </message>
    <message>
        <source>Folder “{file}” with 1 file, {size} bytes.</source>
        <translation>Carpeta “{file}” con 1 archivo, {size} bytes.</translation>
    </message>
    <message>
        <source>SHA-256 of their list: {sha256}</source>
        <translation>SHA-256 de su lista: {sha256}</translation>
    </message>
    <message>
        <source>Copies given to {to}, entry {number}.</source>
        <translation>Copias entregadas a {to}, anotación {number}.</translation>
    </message>
    <message>
        <source>{holder}, from {since} to {until}.</source>
        <translation>{holder}; desde: {since}; hasta: {until}.</translation>
    </message>
    <message>
        <source>{holder}, since {since}.</source>
        <translation>{holder}; desde: {since}.</translation>
    </message>
    <message>
        <source>{holder}, since {since}; nothing says until when.</source>
        <translation>{holder}; desde: {since}; nada indica hasta cuándo.</translation>
    </message>
    <message>
        <source>Held here</source>
        <translation>En custodia aquí</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Out of house</source>
        <translation>Fuera de la entidad</translation>
    </message>
    <message>
        <source>Returned to the owner</source>
        <translation>Devuelto a su propietario</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Con disposición final</translation>
    </message>
    <message>
        <source>With {holder} since {since}.</source>
        <translation>En poder de {holder}; desde: {since}.</translation>
    </message>
    <message>
        <source>Given by {holder}, waits for {taker} to accept it (entry {number}).</source>
        <translation>Entregado por {holder}, a la espera de que {taker} lo acepte (anotación {number}).</translation>
    </message>
    <message>
        <source>Out of house, with {holder} since {since}.</source>
        <translation>Fuera de la entidad, en poder de {holder}; desde: {since}.</translation>
    </message>
    <message>
        <source>Returned to the owner: {holder}, {since}.</source>
        <translation>Devuelto a su propietario: {holder}, {since}.</translation>
    </message>
    <message>
        <source>Disposed of {happened} (entry {number}); last with {holder}.</source>
        <translation>Disposición final: {happened} (anotación {number}); por última vez en poder de {holder}.</translation>
    </message>
    <message>
        <source>Overdue: it was to be back by {when}.</source>
        <translation>Vencido: debía volver a más tardar: {when}.</translation>
    </message>
    <message>
        <source>Intact, as far as anybody has looked: nothing was found at it.</source>
        <translation>Intacto, hasta donde alguien ha mirado: no se halló nada en él.</translation>
    </message>
    <message>
        <source>Nothing was found at it.</source>
        <translation>No se halló nada en él.</translation>
    </message>
    <message>
        <source>Not to be called intact: 1 finding, which stays for ever.</source>
        <translation>No puede llamarse intacto: 1 hallazgo, que permanece para siempre.</translation>
    </message>
    <message>
        <source>Not to be called intact: {count} findings, which stay for ever.</source>
        <translation>No puede llamarse intacto: {count} hallazgos, que permanecen para siempre.</translation>
    </message>
    <message>
        <source>Gap: from {since} to {until} nothing says who had it, and how it came from {giver} to {taker} (entry {number}).</source>
        <translation>Interrupción: desde: {since}; hasta: {until}; nada indica quién lo tuvo ni cómo llegó de {giver} a {taker} (anotación {number}).</translation>
    </message>
    <message>
        <source>Received from {giver}: {when}, as {taker} says in entry {number}. Not signed for here by {giver}.</source>
        <translation>Recibido de {giver}: {when}, según dice {taker} en la anotación {number}. No firmado aquí por {giver}.</translation>
    </message>
    <message>
        <source>Received from {giver}: {when}, as {taker} says in entry {number}. Signed for by key later, in entry {signed}, by {giver}.</source>
        <translation>Recibido de {giver}: {when}, según dice {taker} en la anotación {number}. Firmado con clave digital más tarde, en la anotación {signed}, por {giver}.</translation>
    </message>
    <message>
        <source>How it came: “{words}”</source>
        <translation>Cómo llegó: “{words}”</translation>
    </message>
    <message>
        <source>Finding in entry {number}: {what}</source>
        <translation>Hallazgo en la anotación {number}: {what}</translation>
    </message>
    <message>
        <source>What was compared at the hand-over is not what was taken in: SHA-256 {found}.</source>
        <translation>Lo comparado en la entrega no es lo que se incorporó: SHA-256 {found}.</translation>
    </message>
    <message>
        <source>What was compared at the hand-over is missing, or is not what was taken in.</source>
        <translation>Lo comparado en la entrega falta, o no es lo que se incorporó.</translation>
    </message>
    <message>
        <source>The seal was broken or gone.</source>
        <translation>El precinto estaba roto o no estaba.</translation>
    </message>
    <message>
        <source>The number of the seal is not the one that was on record: {found}.</source>
        <translation>El número del precinto no es el que constaba: {found}.</translation>
    </message>
    <message>
        <source>Somebody who works here gave, took or witnessed it without their own key.</source>
        <translation>Alguien que trabaja aquí lo entregó, lo recibió o fue testigo sin su propia clave digital.</translation>
    </message>
    <message>
        <source>Both names that stand there are those of one person.</source>
        <translation>Los dos nombres que figuran allí son de una misma persona.</translation>
    </message>
    <message>
        <source>What is said there does not follow from what stood before.</source>
        <translation>Lo que allí se dice no se sigue de lo que constaba antes.</translation>
    </message>
    <message>
        <source>By the times that were stated, two people had it at once, or one had it before it was there.</source>
        <translation>Según las horas indicadas, dos personas lo tuvieron a la vez, o una lo tuvo antes de que estuviera allí.</translation>
    </message>
    <message>
        <source>Something else was registered under the number {item}.</source>
        <translation>Otra cosa se registró con el número {item}.</translation>
    </message>
    <message>
        <source>What is stored of it is stored for another item, too.</source>
        <translation>Lo almacenado de él está almacenado también para otro elemento.</translation>
    </message>
    <message>
        <source>{name} on that in entry {number}: {words}</source>
        <translation>{name}, sobre ello, en la anotación {number}: {words}</translation>
    </message>
    <message>
        <source>Nobody has explained that yet.</source>
        <translation>Nadie lo ha explicado todavía.</translation>
    </message>
    <message>
        <source>Entry {number}: {name}, who gave it: {how}</source>
        <translation>Anotación {number}: {name}, que lo entregó: {how}</translation>
    </message>
    <message>
        <source>Entry {number}: {name}, who received it: {how}</source>
        <translation>Anotación {number}: {name}, que lo recibió: {how}</translation>
    </message>
    <message>
        <source>Entry {number}: the witness {name}: {how}</source>
        <translation>Anotación {number}: el testigo {name}: {how}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: nobody has explained the finding in entry {number}</source>
        <translation>Elemento {item}, {name}: nadie ha explicado el hallazgo en la anotación {number}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: with {holder}, was to be back by {when}</source>
        <translation>Elemento {item}, {name}: en poder de {holder}, debía volver a más tardar: {when}</translation>
    </message>
    <message>
        <source>Item {item}, {name}: waits for {taker} to accept it</source>
        <translation>Elemento {item}, {name}: a la espera de que {taker} lo acepte</translation>
    </message>
    <message>
        <source>Item {item}, {name}: signature of {holder} for entry {number} not seen</source>
        <translation>Elemento {item}, {name}: firma de {holder} para la anotación {number} no vista</translation>
    </message>
    <message>
        <source>Item {item}, {name}: out of house, with {holder}</source>
        <translation>Elemento {item}, {name}: fuera de la entidad, en poder de {holder}</translation>
    </message>
    <message>
        <source>{incident}: {count} more items are held here, {first} to {last}.</source>
        <translation>{incident}: otros {count} elementos están en custodia aquí, {first} a {last}.</translation>
    </message>
    <message>
        <source>{incident}: 1 more item is held here, {first}.</source>
        <translation>{incident}: otro elemento está en custodia aquí, {first}.</translation>
    </message>
    <message>
        <source>Waits for {taker} to accept it.</source>
        <translation>A la espera de que {taker} lo acepte.</translation>
    </message>
    <message>
        <source>Received by {taker}.</source>
        <translation>Recibido por {taker}.</translation>
    </message>
    <message>
        <source>{taker} did not take it (entry {number}): {words}</source>
        <translation>{taker} no lo recibió (anotación {number}): {words}</translation>
    </message>
    <message>
        <source>Taken back before {taker} had it (entry {number}): {words}</source>
        <translation>Recuperado antes de que {taker} lo tuviera (anotación {number}): {words}</translation>
    </message>
    <message>
        <source>Changes nothing: who had it did not give it so.</source>
        <translation>No cambia nada: quien lo tenía no lo entregó así.</translation>
    </message>
    <message>
        <source>Signed by key, entry {number}.</source>
        <translation>Firmado con clave digital, anotación {number}.</translation>
    </message>
    <message>
        <source>Signed on the touchpad, entry {number}.</source>
        <translation>Firmado en el panel táctil, anotación {number}.</translation>
    </message>
    <message>
        <source>Signed in ink, seen in entry {number}; kept: {kept}</source>
        <translation>Firmado en tinta, visto en la anotación {number}; guardado: {kept}</translation>
    </message>
    <message>
        <source>Signed on another paper, shown for entry {number}.</source>
        <translation>Firmado en otro documento, mostrado para la anotación {number}.</translation>
    </message>
    <message>
        <source>To be signed in ink; nobody has seen that yet.</source>
        <translation>Por firmar en tinta; nadie lo ha visto todavía.</translation>
    </message>
    <message>
        <source>Signed on another paper, which is not kept here.</source>
        <translation>Firmado en otro documento, que no se guarda aquí.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>No firmado.</translation>
    </message>
    <message>
        <source>Withholding</source>
        <translation>No divulgación</translation>
    </message>
    <message>
        <source>{organisation}, management and council</source>
        <translation>{organisation}, dirección y concejo</translation>
    </message>
    <message>
        <source>{organisation}, the sealed full record</source>
        <translation>{organisation}, el registro completo sellado</translation>
    </message>
    <message>
        <source>Police, for {organisation} to name</source>
        <translation>Policía, por designar por {organisation}</translation>
    </message>
    <message>
        <source>Privacy or records office, for {organisation} to name</source>
        <translation>Oficina de privacidad o de registros, por designar por {organisation}</translation>
    </message>
    <message>
        <source>Counsel of {organisation}</source>
        <translation>la asesoría jurídica de {organisation}</translation>
    </message>
    <message>
        <source>People affected, a draft for {organisation} to finish</source>
        <translation>las personas afectadas, borrador que {organisation} debe completar</translation>
    </message>
    <message>
        <source>The public, a draft for {organisation} to finish</source>
        <translation>el público, borrador que {organisation} debe completar</translation>
    </message>
    <message>
        <source>A vendor, contractor or insurer of {organisation}</source>
        <translation>un proveedor, contratista o asegurador de {organisation}</translation>
    </message>
    <message>
        <source>{organisation}, activity log (ICS 214)</source>
        <translation>{organisation}, registro de actividades (ICS 214)</translation>
    </message>
    <message>
        <source>{organisation}, incident status summary (ICS 209)</source>
        <translation>{organisation}, resumen del estado del incidente (ICS 209)</translation>
    </message>
    <message>
        <source>What is withheld from {recipient} accepted as proposed, up to entry {up_to}: {counts}.</source>
        <translation>Lo no divulgado a {recipient} se aceptó según lo propuesto, hasta la anotación {up_to}: {counts}.</translation>
    </message>
    <message>
        <source>Accepted that nothing is withheld from {recipient}, up to entry {up_to}.</source>
        <translation>Se aceptó que no hay nada sin divulgar a {recipient}, hasta la anotación {up_to}.</translation>
    </message>
    <message>
        <source>Entry {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>Anotación {numbers} no divulgada a {recipient}, {why}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Entries {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>Anotaciones {numbers} no divulgadas a {recipient}, {why}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entry {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>“{field}” de la anotación {numbers} no divulgado a {recipient}, {why}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entries {numbers} withheld from {recipient}, {why}. Reason: {reason}</source>
        <translation>“{field}” de las anotaciones {numbers} no divulgado a {recipient}, {why}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Entry {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>Anotación {numbers} divulgada a {recipient}, en contra de la propuesta. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Entries {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>Anotaciones {numbers} divulgadas a {recipient}, en contra de la propuesta. Motivo: {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entry {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>“{field}” de la anotación {numbers} divulgado a {recipient}, en contra de la propuesta. Motivo: {reason}</translation>
    </message>
    <message>
        <source>“{field}” of entries {numbers} shown to {recipient}, against the proposal. Reason: {reason}</source>
        <translation>“{field}” de las anotaciones {numbers} divulgado a {recipient}, en contra de la propuesta. Motivo: {reason}</translation>
    </message>
    <message>
        <source>Proposed by the rules of the program, version {rules}; accepted by {name} in entry {number}, {when}.</source>
        <translation>Propuesto por las reglas del programa, versión {rules}; aceptado por {name} en la anotación {number}, {when}.</translation>
    </message>
    <message>
        <source>Proposed by the rules of the program, version {rules}; nobody has accepted it yet.</source>
        <translation>Propuesto por las reglas del programa, versión {rules}; nadie lo ha aceptado todavía.</translation>
    </message>
    <message>
        <source>W1, live security detail</source>
        <translation>W1, detalle de seguridad vigente</translation>
    </message>
    <message>
        <source>W2, personal information the reader does not need</source>
        <translation>W2, información personal que quien lee no necesita</translation>
    </message>
    <message>
        <source>W3, legal privilege or advice</source>
        <translation>W3, secreto profesional o asesoramiento jurídico</translation>
    </message>
    <message>
        <source>W4, active investigation</source>
        <translation>W4, investigación en curso</translation>
    </message>
    <message>
        <source>W5, unproven attribution or blame</source>
        <translation>W5, atribución o culpa no probada</translation>
    </message>
    <message>
        <source>W6, confidential to a third party or by contract</source>
        <translation>W6, confidencial para un tercero o por contrato</translation>
    </message>
    <message>
        <source>W7, safety of a person</source>
        <translation>W7, seguridad de una persona</translation>
    </message>
    <message>
        <source>Part of this entry is withheld ({classes}).</source>
        <translation>Parte de esta anotación no se divulga ({classes}).</translation>
    </message>
    <message>
        <source>Rests on what is withheld from this reader (entries: {numbers}).</source>
        <translation>Se apoya en lo que no se divulga a quien lee (anotaciones: {numbers}).</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on paper to {to}.</source>
        <translation>Informe {report}, ejemplar {copy}, entregado en papel a {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on a removable medium to {to}.</source>
        <translation>Informe {report}, ejemplar {copy}, entregado en un soporte extraíble a {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over on paper and on a removable medium to {to}.</source>
        <translation>Informe {report}, ejemplar {copy}, entregado en papel y en un soporte extraíble a {to}.</translation>
    </message>
    <message>
        <source>Report {report}, copy {copy}, handed over to {to}.</source>
        <translation>Informe {report}, ejemplar {copy}, entregado a {to}.</translation>
    </message>
    <message>
        <source>Receipt signed on paper. {words}</source>
        <translation>Acuse de recibo firmado en papel. {words}</translation>
    </message>
    <message>
        <source>Receipt reference: {words}.</source>
        <translation>Referencia del acuse de recibo: {words}.</translation>
    </message>
    <message>
        <source>Receipt confirmed: {words}.</source>
        <translation>Recepción confirmada: {words}.</translation>
    </message>
    <message>
        <source>No receipt.</source>
        <translation>Sin acuse de recibo.</translation>
    </message>
    <message>
        <source>Report {report}, {edition}, copy {copy}, issued {when}</source>
        <translation>Informe {report}, {edition}, ejemplar {copy}, emitido: {when}</translation>
    </message>
    <message>
        <source>{holder}, since {since} (entry {number}).</source>
        <translation>{holder}, desde: {since} (anotación {number}).</translation>
    </message>
    <message>
        <source>Who holds it is on record with whoever made this report.</source>
        <translation>Quién lo tiene consta en poder de quien hizo este informe.</translation>
    </message>
    <message>
        <source>It is not on record that anybody was given it.</source>
        <translation>No consta que se haya entregado a nadie.</translation>
    </message>
    <message>
        <source>Sealed full record: every entry, whole. It stays with the organisation.</source>
        <translation>Registro completo sellado: todas las anotaciones, íntegras. Permanece en la organización.</translation>
    </message>
    <message>
        <source>IT hand-over: timeline, systems, evidence, custody, steps.</source>
        <translation>Entrega a informática: cronología, sistemas, evidencia, custodia, pasos.</translation>
    </message>
    <message>
        <source>Police packet: timeline, evidence, custody, contact.</source>
        <translation>Expediente para la policía: cronología, evidencia, custodia, contacto.</translation>
    </message>
    <message>
        <source>Privacy or records report: kinds of data, counts by region, harm, clocks.</source>
        <translation>Informe de privacidad o de archivos: clases de datos, recuentos por región, daño, plazos.</translation>
    </message>
    <message>
        <source>Report for counsel: every entry, whole.</source>
        <translation>Informe para la asesoría jurídica: todas las anotaciones, íntegras.</translation>
    </message>
    <message>
        <source>Management brief: where it stands, clocks, how long things took.</source>
        <translation>Resumen para la dirección: estado actual, plazos, cuánto tiempo llevó cada cosa.</translation>
    </message>
    <message>
        <source>Report for a regulator: facts, people affected, harm, clocks.</source>
        <translation>Informe para una autoridad reguladora: hechos, personas afectadas, daño, plazos.</translation>
    </message>
    <message>
        <source>Report for the Information and Privacy Commissioner of Ontario, field for field.</source>
        <translation>Informe para el Information and Privacy Commissioner of Ontario, campo por campo.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Connecticut, field for field.</source>
        <translation>Informe para el fiscal general de Connecticut, campo por campo.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Texas, field for field.</source>
        <translation>Informe para el fiscal general de Texas, campo por campo.</translation>
    </message>
    <message>
        <source>Texas 48-hour report, field for field.</source>
        <translation>Informe de 48 horas de Texas, campo por campo.</translation>
    </message>
    <message>
        <source>Texas report of the tenth business day, field for field.</source>
        <translation>Informe de Texas del décimo día hábil, campo por campo.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Oklahoma, field for field.</source>
        <translation>Informe para el fiscal general de Oklahoma, campo por campo.</translation>
    </message>
    <message>
        <source>Report for the Attorney General of Missouri, field for field.</source>
        <translation>Informe para el fiscal general de Missouri, campo por campo.</translation>
    </message>
    <message>
        <source>Report for a vendor, contractor or insurer. It names no author of an entry.</source>
        <translation>Informe para un proveedor, contratista o asegurador. No nombra a ningún autor de una anotación.</translation>
    </message>
    <message>
        <source>Draft notice to the people affected. It names no author of an entry.</source>
        <translation>Borrador de notificación a las personas afectadas. No nombra a ningún autor de una anotación.</translation>
    </message>
    <message>
        <source>Draft public notice. It names no author of an entry.</source>
        <translation>Borrador de aviso público. No nombra a ningún autor de una anotación.</translation>
    </message>
    <message>
        <source>Activity log, as on ICS 214.</source>
        <translation>Registro de actividades, como en ICS 214.</translation>
    </message>
    <message>
        <source>Incident status summary, as on ICS 209.</source>
        <translation>Resumen del estado del incidente, como en ICS 209.</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>informática</translation>
    </message>
    <message>
        <source>the privacy or records office</source>
        <translation>la oficina de privacidad o de archivos</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>la policía</translation>
    </message>
    <message>
        <source>the regulator</source>
        <translation>la autoridad reguladora</translation>
    </message>
    <message>
        <source>the people affected</source>
        <translation>las personas afectadas</translation>
    </message>
    <message>
        <source>counsel</source>
        <translation>la asesoría jurídica</translation>
    </message>
    <message>
        <source>management</source>
        <translation>la dirección</translation>
    </message>
    <message>
        <source>the public</source>
        <translation>el público</translation>
    </message>
    <message>
        <source>the vendor, contractor or insurer</source>
        <translation>el proveedor, contratista o asegurador</translation>
    </message>
    <message>
        <source>the archive of the organisation</source>
        <translation>el archivo de la organización</translation>
    </message>
    <message>
        <source>Unknown: not recorded</source>
        <translation>Se desconoce: no consta</translation>
    </message>
    <message>
        <source>Withheld ({why})</source>
        <translation>No divulgado ({why})</translation>
    </message>
    <message>
        <source>This view is as of {when}.</source>
        <translation>Esta vista es al {when}.</translation>
    </message>
    <message>
        <source>Happened: {when}</source>
        <translation>Ocurrió: {when}</translation>
    </message>
    <message>
        <source>Prepared by {person}.</source>
        <translation>Preparado por {person}.</translation>
    </message>
    <message>
        <source>Closed: {when}</source>
        <translation>Cerrado: {when}</translation>
    </message>
    <message>
        <source>Address: {value}</source>
        <translation>Dirección: {value}</translation>
    </message>
    <message>
        <source>Type of organization: {value}</source>
        <translation>Tipo de organización: {value}</translation>
    </message>
    <message>
        <source>How to reach them: {value}</source>
        <translation>Cómo comunicarse: {value}</translation>
    </message>
    <message>
        <source>How many: {value}</source>
        <translation>Cuántas personas: {value}</translation>
    </message>
    <message>
        <source>The text of the notice is no part of the record. Attach it as it was sent, or is to be sent.</source>
        <translation>El texto de la notificación no forma parte del registro. Adjúntelo tal como se envió o se va a enviar.</translation>
    </message>
    <message>
        <source>The pack of this place names no source for these fields.</source>
        <translation>El paquete de este lugar no indica fuente para estos campos.</translation>
    </message>
    <message>
        <source>Report of a privacy breach to the Information and Privacy Commissioner of Ontario (IPC)</source>
        <translation>Informe de una vulneración de la privacidad al Information and Privacy Commissioner of Ontario (IPC)</translation>
    </message>
    <message>
        <source>Notice of a breach of security to the Attorney General, Connecticut</source>
        <translation>Notificación de una vulneración de seguridad al fiscal general, Connecticut</translation>
    </message>
    <message>
        <source>Data breach report to the Attorney General, Texas</source>
        <translation>Informe de vulneración de datos al fiscal general, Texas</translation>
    </message>
    <message>
        <source>Report of a security incident to the State of Texas (48 hours)</source>
        <translation>Informe de un incidente de seguridad al estado de Texas (48 horas)</translation>
    </message>
    <message>
        <source>Follow-up report to the State of Texas (tenth business day): details and analysis of the cause</source>
        <translation>Informe de seguimiento al estado de Texas (décimo día hábil): detalles y análisis de la causa</translation>
    </message>
    <message>
        <source>Notice of a breach to the Attorney General, Oklahoma</source>
        <translation>Notificación de una vulneración al fiscal general, Oklahoma</translation>
    </message>
    <message>
        <source>Notice to the Attorney General, Missouri</source>
        <translation>Notificación al fiscal general, Missouri</translation>
    </message>
    <message>
        <source>The form says: “Do not include any personal information” (official page). These lines leave out whom people spoke to. Read what people wrote in their own words for names before it is copied.</source>
        <translation>El formulario dice: “Do not include any personal information” (no incluya ninguna información personal; página oficial). Estas líneas dejan fuera con quién se habló. Antes de copiarlo, revise si hay nombres en lo que las personas escribieron con sus propias palabras.</translation>
    </message>
    <message>
        <source>The form is meant for institutions under MFIPPA too (official page). Whether this report is required or expected is said in the register of clocks of the privacy office.</source>
        <translation>El formulario está previsto también para instituciones sujetas a MFIPPA (página oficial). Si este informe es exigido o esperado se indica en el registro de plazos de la oficina de privacidad.</translation>
    </message>
    <message>
        <source>The office prefers its web form (official page). The program sends nothing.</source>
        <translation>La oficina prefiere su formulario web (página oficial). El programa no envía nada.</translation>
    </message>
    <message>
        <source>What is entered there is “potentially an open record” (official page): this copy may become public.</source>
        <translation>Lo que se introduce allí es “potentially an open record” (posiblemente un documento público; página oficial): este ejemplar puede hacerse público.</translation>
    </message>
    <message>
        <source>The web form cannot be saved and is filled in in one sitting. Keep the confirmation e-mail with its record number (official page).</source>
        <translation>El formulario web no puede guardarse y se rellena de una sola vez. Conserve el correo electrónico de confirmación con su número de registro (página oficial).</translation>
    </message>
    <message>
        <source>No source that lists what this report has to say was seen. These lines are what the text speaks of; ask the recipient what else it wants.</source>
        <translation>No se vio ninguna fuente que enumere lo que este informe tiene que decir. Estas líneas son aquello de lo que habla el texto; pregunte al destinatario qué más desea.</translation>
    </message>
    <message>
        <source>The recipient is changing in 2026, from the Department of Information Resources to the Texas Cyber Command (unverified). Ask which of them takes the report.</source>
        <translation>El destinatario cambia en 2026, del Department of Information Resources al Texas Cyber Command (sin verificar). Pregunte cuál de los dos recibe el informe.</translation>
    </message>
    <message>
        <source>What is sent to this office is said to be kept confidential (secondary source, unverified).</source>
        <translation>Se dice que lo que se envía a esta oficina se mantiene confidencial (fuente secundaria, sin verificar).</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Fecha del informe</translation>
    </message>
    <message>
        <source>Organization and its type</source>
        <translation>Organización y su tipo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>How personal information was lost, used or disclosed</source>
        <translation>Cómo se perdió, se usó o se divulgó la información personal</translation>
    </message>
    <message>
        <source>Date of it, or range of dates</source>
        <translation>Fecha del hecho, o intervalo de fechas</translation>
    </message>
    <message>
        <source>Date it was discovered</source>
        <translation>Fecha en que se descubrió</translation>
    </message>
    <message>
        <source>How it was discovered</source>
        <translation>Cómo se descubrió</translation>
    </message>
    <message>
        <source>Other organizations involved</source>
        <translation>Otras organizaciones implicadas</translation>
    </message>
    <message>
        <source>Nature of the personal information</source>
        <translation>Naturaleza de la información personal</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Contención</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notificación</translation>
    </message>
    <message>
        <source>Remediation</source>
        <translation>Subsanación</translation>
    </message>
    <message>
        <source>Who reports, and how that person is reached</source>
        <translation>Quién informa y cómo comunicarse con esa persona</translation>
    </message>
    <message>
        <source>Name, address and type of the entity</source>
        <translation>Nombre, dirección y tipo de la entidad</translation>
    </message>
    <message>
        <source>Description, with the dates, the discovery and the remedial steps</source>
        <translation>Descripción, con las fechas, el descubrimiento y las medidas de subsanación</translation>
    </message>
    <message>
        <source>Residents of Connecticut affected</source>
        <translation>Residentes de Connecticut afectados</translation>
    </message>
    <message>
        <source>Categories of personal information</source>
        <translation>Categorías de información personal</translation>
    </message>
    <message>
        <source>Dates on which residents were or will be notified</source>
        <translation>Fechas en que se notificó o se notificará a los residentes</translation>
    </message>
    <message>
        <source>Template of the notice</source>
        <translation>Modelo de la notificación</translation>
    </message>
    <message>
        <source>Credit monitoring offered</source>
        <translation>Supervisión de crédito ofrecida</translation>
    </message>
    <message>
        <source>Nature and circumstances of the breach, or use of the information</source>
        <translation>Naturaleza y circunstancias de la vulneración, o uso de la información</translation>
    </message>
    <message>
        <source>Residents of Texas affected</source>
        <translation>Residentes de Texas afectados</translation>
    </message>
    <message>
        <source>Residents who were sent a notice</source>
        <translation>Residentes a quienes se envió una notificación</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Medidas tomadas</translation>
    </message>
    <message>
        <source>Measures intended</source>
        <translation>Medidas previstas</translation>
    </message>
    <message>
        <source>Whether law enforcement is engaged</source>
        <translation>Si intervienen las fuerzas del orden</translation>
    </message>
    <message>
        <source>The security incident</source>
        <translation>El incidente de seguridad</translation>
    </message>
    <message>
        <source>Whether it is a breach, a suspected breach or ransomware</source>
        <translation>Si es una vulneración, una presunta vulneración o ransomware</translation>
    </message>
    <message>
        <source>Its discovery</source>
        <translation>Su descubrimiento</translation>
    </message>
    <message>
        <source>Whether election data is involved</source>
        <translation>Si hay datos electorales implicados</translation>
    </message>
    <message>
        <source>Details of the incident</source>
        <translation>Detalles del incidente</translation>
    </message>
    <message>
        <source>Date of the eradication, closure and recovery</source>
        <translation>Fecha de la erradicación, el cierre y la recuperación</translation>
    </message>
    <message>
        <source>Analysis of the cause</source>
        <translation>Análisis de la causa</translation>
    </message>
    <message>
        <source>Date of the breach</source>
        <translation>Fecha de la vulneración</translation>
    </message>
    <message>
        <source>Date it was determined</source>
        <translation>Fecha en que se determinó</translation>
    </message>
    <message>
        <source>Nature of the breach</source>
        <translation>Naturaleza de la vulneración</translation>
    </message>
    <message>
        <source>Type of personal information</source>
        <translation>Tipo de información personal</translation>
    </message>
    <message>
        <source>Residents of Oklahoma affected</source>
        <translation>Residentes de Oklahoma afectados</translation>
    </message>
    <message>
        <source>Estimated monetary impact, if it can be determined</source>
        <translation>Impacto económico estimado, si puede determinarse</translation>
    </message>
    <message>
        <source>Reasonable safeguards that were in place</source>
        <translation>Salvaguardas razonables que estaban en vigor</translation>
    </message>
    <message>
        <source>Timing of the notice</source>
        <translation>Momento de la notificación</translation>
    </message>
    <message>
        <source>Distribution of the notice</source>
        <translation>Distribución de la notificación</translation>
    </message>
    <message>
        <source>Content of the notice</source>
        <translation>Contenido de la notificación</translation>
    </message>
    <message>
        <source>{count} parts that the rules would keep from a public version.</source>
        <translation>{count} partes que las reglas no divulgarían en una versión pública.</translation>
    </message>
    <message>
        <source>{count} part that the rules would keep from a public version.</source>
        <translation>{count} parte que las reglas no divulgarían en una versión pública.</translation>
    </message>
    <message>
        <source>No basis for this class was seen in a source for this place.</source>
        <translation>Para este lugar no se vio en ninguna fuente un fundamento de esta clase.</translation>
    </message>
    <message>
        <source>Official text, seen in a stored copy.</source>
        <translation>Texto oficial, visto en una copia almacenada.</translation>
    </message>
    <message>
        <source>Unverified: a tertiary source.</source>
        <translation>Sin verificar: una fuente terciaria.</translation>
    </message>
    <message>
        <source>Unverified: not seen in a source.</source>
        <translation>Sin verificar: no visto en una fuente.</translation>
    </message>
    <message>
        <source>MFIPPA s. 8, law enforcement.</source>
        <translation>MFIPPA, sección 8, aplicación de la ley.</translation>
    </message>
    <message>
        <source>MFIPPA s. 12, solicitor-client privilege.</source>
        <translation>MFIPPA, sección 12, secreto profesional entre abogado y cliente.</translation>
    </message>
    <message>
        <source>MFIPPA s. 14, personal privacy.</source>
        <translation>MFIPPA, sección 14, privacidad personal.</translation>
    </message>
    <message>
        <source>Bill 97 of 2026 is reported to set some records about cyber security apart; whether that reaches municipalities was not shown.</source>
        <translation>Se informa de que el Bill 97 de 2026 separa algunos documentos sobre ciberseguridad; no se demostró si eso alcanza a los municipios.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(2), personal privacy.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(2), privacidad personal.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(3), law-enforcement records.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(3), documentos de las fuerzas del orden.</translation>
    </message>
    <message>
        <source>Conn. Gen. Stat. § 1-210(b)(20), IT-security procedures and codes.</source>
        <translation>Conn. Gen. Stat. § 1-210(b)(20), procedimientos y códigos de seguridad informática.</translation>
    </message>
    <message>
        <source>RSMo 610.021(18)-(19), security plans: needs a written statement that withholding outweighs disclosure.</source>
        <translation>RSMo 610.021(18)-(19), planes de seguridad: requiere una declaración escrita de que no divulgar pesa más que divulgar.</translation>
    </message>
    <message>
        <source>RSMo 610.021(21), computer configuration.</source>
        <translation>RSMo 610.021(21), configuración de computadoras.</translation>
    </message>
    <message>
        <source>51 O.S. § 24A.28(A)(5), “system configuration information” and response plans.</source>
        <translation>51 O.S. § 24A.28(A)(5), “system configuration information” (información de configuración de sistemas) y planes de respuesta.</translation>
    </message>
    <message>
        <source>51 O.S. § 24A.28(A)(5), “investigative information directly related to security penetrations”.</source>
        <translation>51 O.S. § 24A.28(A)(5), “investigative information directly related to security penetrations” (información de investigación directamente relacionada con intrusiones de seguridad).</translation>
    </message>
    <message>
        <source>Tex. Gov't Code § 552.139, “computer network vulnerability report” and assessments.</source>
        <translation>Tex. Gov't Code § 552.139, “computer network vulnerability report” (informe de vulnerabilidad de una red informática) y evaluaciones.</translation>
    </message>
    <message>
        <source>Tex. Gov't Code § 2059.055, network security information, passwords, codes.</source>
        <translation>Tex. Gov't Code § 2059.055, información de seguridad de redes, contraseñas, códigos.</translation>
    </message>
    <message>
        <source>From {begins} to {ends}</source>
        <translation>Desde: {begins}; hasta: {ends}</translation>
    </message>
    <message>
        <source>Nothing written since the last</source>
        <translation>Nada escrito desde el anterior</translation>
    </message>
    <message>
        <source>{role} in this logbook</source>
        <translation>{role} en este libro</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>{moment}, entry {number}:</source>
        <translation>{moment}, anotación {number}:</translation>
    </message>
    <message>
        <source>{verified} of {asked} containment steps verified; {done} more done, not verified. Nobody measured a percentage.</source>
        <translation>{verified} de {asked} pasos de contención verificados; {done} más hechos, sin verificar. Nadie midió un porcentaje.</translation>
    </message>
    <message>
        <source>{count} steps have nothing recorded about them.</source>
        <translation>De {count} pasos no consta nada.</translation>
    </message>
    <message>
        <source>{count} step has nothing recorded about it.</source>
        <translation>De {count} paso no consta nada.</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>comenzado</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>pospuesto</translation>
    </message>
    <message>
        <source>Block {number}, continued:</source>
        <translation>Bloque {number}, continuación:</translation>
    </message>
    <message>
        <source>Report {number}, {edition}</source>
        <translation>Informe {number}, {edition}</translation>
    </message>
    <message>
        <source>Report version and number</source>
        <translation>Versión y número del informe</translation>
    </message>
    <message>
        <source>Incident name and number</source>
        <translation>Nombre y número del incidente</translation>
    </message>
    <message>
        <source>Incident commander or lead</source>
        <translation>Comandante o responsable del incidente</translation>
    </message>
    <message>
        <source>Start: date, time, offset</source>
        <translation>Inicio: fecha, hora, diferencia con UTC</translation>
    </message>
    <message>
        <source>How much is contained</source>
        <translation>Cuánto está contenido</translation>
    </message>
    <message>
        <source>Period of this report</source>
        <translation>Período de este informe</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>Significant events</source>
        <translation>Sucesos significativos</translation>
    </message>
    <message>
        <source>Planned actions</source>
        <translation>Acciones previstas</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Who leads the response</source>
        <translation>Quién dirige la respuesta</translation>
    </message>
    <message>
        <source>Who prepared this report</source>
        <translation>Quién preparó este informe</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Officer on record</source>
        <translation>Agente que consta</translation>
    </message>
    <message>
        <source>Police report number</source>
        <translation>Número de denuncia policial</translation>
    </message>
    <message>
        <source>DRAFT NOTICE to the people affected</source>
        <translation>BORRADOR DE NOTIFICACIÓN a las personas afectadas</translation>
    </message>
    <message>
        <source>DRAFT NOTICE to the public</source>
        <translation>BORRADOR DE AVISO al público</translation>
    </message>
    <message>
        <source>[Not on record: {what}]</source>
        <translation>[No consta: {what}]</translation>
    </message>
    <message>
        <source>[To be written by {organisation}: {what}]</source>
        <translation>[A redactar por {organisation}: {what}]</translation>
    </message>
    <message>
        <source>Which information is concerned</source>
        <translation>Qué información está afectada</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>A quién afecta</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>Qué se está haciendo</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puede hacer usted</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>{organisation} tells of an incident: “{title}”.</source>
        <translation>{organisation} comunica un incidente: “{title}”.</translation>
    </message>
    <message>
        <source>{organisation} discovered an incident: “{title}”. Discovered: {when}.</source>
        <translation>{organisation} descubrió un incidente: “{title}”. Descubierto: {when}.</translation>
    </message>
    <message>
        <source>It began: {when}.</source>
        <translation>Comenzó: {when}.</translation>
    </message>
    <message>
        <source>It ended: {when}.</source>
        <translation>Terminó: {when}.</translation>
    </message>
    <message>
        <source>Where: {site}</source>
        <translation>Dónde: {site}</translation>
    </message>
    <message>
        <source>Kinds of data exposed: {kinds}.</source>
        <translation>Clases de datos expuestos: {kinds}.</translation>
    </message>
    <message>
        <source>What became of it: {impact}.</source>
        <translation>Qué fue de la información: {impact}.</translation>
    </message>
    <message>
        <source>Kinds of people affected: {kinds}.</source>
        <translation>Clases de personas afectadas: {kinds}.</translation>
    </message>
    <message>
        <source>People affected who live in {region}: {count}.</source>
        <translation>Personas afectadas que residen en {region}: {count}.</translation>
    </message>
    <message>
        <source>People affected in all: {count}.</source>
        <translation>Personas afectadas en total: {count}.</translation>
    </message>
    <message>
        <source>How far the response is: {status}.</source>
        <translation>Hasta dónde ha llegado la respuesta: {status}.</translation>
    </message>
    <message>
        <source>Services affected: {services}.</source>
        <translation>Servicios afectados: {services}.</translation>
    </message>
    <message>
        <source>How much the work is hindered: {impact}.</source>
        <translation>Cuánto se dificulta el trabajo: {impact}.</translation>
    </message>
    <message>
        <source>Contained: {when}.</source>
        <translation>Contención lograda: {when}.</translation>
    </message>
    <message>
        <source>Cause removed: {when}.</source>
        <translation>Causa eliminada: {when}.</translation>
    </message>
    <message>
        <source>Recovered: {when}.</source>
        <translation>Recuperado: {when}.</translation>
    </message>
    <message>
        <source>Published before: {words}</source>
        <translation>Publicado antes: {words}</translation>
    </message>
    <message>
        <source>Identity protection offered: {offered}.</source>
        <translation>Protección de identidad ofrecida: {offered}.</translation>
    </message>
    <message>
        <source>For how many months: {months}.</source>
        <translation>Durante cuántos meses: {months}.</translation>
    </message>
    <message>
        <source>You have the right to complain to the Information and Privacy Commissioner of Ontario (IPC).</source>
        <translation>Usted tiene derecho a presentar una reclamación ante el Information and Privacy Commissioner of Ontario (IPC).</translation>
    </message>
    <message>
        <source>[Keep the sentence above only if {organisation} is a health information custodian of this information (PHIPA; secondary source, unverified). Confirm with counsel.]</source>
        <translation>[Conserve la frase anterior solo si {organisation} es custodio de información de salud respecto de esta información (PHIPA; fuente secundaria, sin verificar). Confírmelo con la asesoría jurídica.]</translation>
    </message>
    <message>
        <source>when it was discovered</source>
        <translation>cuándo se descubrió</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>cuándo comenzó</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>cuándo terminó</translation>
    </message>
    <message>
        <source>which kinds of data are exposed</source>
        <translation>qué clases de datos están expuestos</translation>
    </message>
    <message>
        <source>which kinds of people are affected</source>
        <translation>qué clases de personas están afectadas</translation>
    </message>
    <message>
        <source>a number of people affected that somebody affirmed</source>
        <translation>un número de personas afectadas que alguien haya afirmado</translation>
    </message>
    <message>
        <source>which services are affected</source>
        <translation>qué servicios están afectados</translation>
    </message>
    <message>
        <source>whether identity protection is offered</source>
        <translation>si se ofrece protección de identidad</translation>
    </message>
    <message>
        <source>what happened, in plain words</source>
        <translation>qué ocurrió, en palabras sencillas</translation>
    </message>
    <message>
        <source>what it is doing about it</source>
        <translation>qué está haciendo al respecto</translation>
    </message>
    <message>
        <source>what the reader can do</source>
        <translation>qué puede hacer quien lee</translation>
    </message>
    <message>
        <source>whom to ask, and how to reach them</source>
        <translation>a quién preguntar y cómo comunicarse</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Incident report {incident}</source>
        <translation>Informe de incidente {incident}</translation>
    </message>
    <message>
        <source>For {recipient}</source>
        <translation>Para {recipient}</translation>
    </message>
    <message>
        <source>Report {number}, {edition}, copy {copy}. As of {as_of}</source>
        <translation>Informe {number}, {edition}, ejemplar {copy}. Situación al {as_of}</translation>
    </message>
    <message>
        <source>REHEARSAL, not a real incident</source>
        <translation>SIMULACRO, no es un incidente real</translation>
    </message>
    <message>
        <source>Checkpoint of this record: {size} entries</source>
        <translation>Punto de control de este registro: {size} anotaciones</translation>
    </message>
    <message>
        <source>Check it: open verify.html in the hand-over folder, or type these three lines into Verification.</source>
        <translation>Compruébelo: abra verify.html en la carpeta de entrega, o escriba estas tres líneas en Verificación (Verification).</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Page code</source>
        <translation>Código de página</translation>
    </message>
    <message>
        <source>DRAFT, not signed</source>
        <translation>BORRADOR, sin firmar</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Table {number}. {title}</source>
        <translation>Cuadro {number}. {title}</translation>
    </message>
    <message>
        <source>Timeline, entries {first} to {last}</source>
        <translation>Cronología, anotaciones {first} a {last}</translation>
    </message>
    <message>
        <source>Timeline, no entries</source>
        <translation>Cronología, sin anotaciones</translation>
    </message>
    <message>
        <source>In the order it happened. Times on {day} in {offset}. Struck-through words were amended and stay part of the record.</source>
        <translation>En el orden en que ocurrió. Horas del {day}, en {offset}. Las palabras tachadas fueron enmendadas y siguen formando parte del registro.</translation>
    </message>
    <message>
        <source>In the order it happened. Struck-through words were amended and stay part of the record.</source>
        <translation>En el orden en que ocurrió. Las palabras tachadas fueron enmendadas y siguen formando parte del registro.</translation>
    </message>
    <message>
        <source>Entries are printed as they were written, and the steps, questions and laws of the guide in its own words. Language of both: {language}.</source>
        <translation>Las anotaciones se imprimen tal como se escribieron, y los pasos, las preguntas y las leyes de la guía, en sus propias palabras. Idioma de ambas cosas: {language}.</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>No consta nada.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autoría</translation>
    </message>
    <message>
        <source>{number} continued</source>
        <translation>{number} (cont.)</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>aproximadamente {time}</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>antes del {time}</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>después del {time}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>What is documented</source>
        <translation>Qué está documentado</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Anotación</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de ello</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>A quién se comunicó</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Clocks of the law</source>
        <translation>Plazos legales</translation>
    </message>
    <message>
        <source>Computed by the program from what is recorded, as of {as_of}. A date is the last that is in time, at the place and in UTC.</source>
        <translation>Calculados por el programa a partir de lo que consta, al {as_of}. Cada fecha es la última que está en plazo, en hora del lugar y en UTC.</translation>
    </message>
    <message>
        <source>Duty and source</source>
        <translation>Obligación y fuente</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>En qué estado se encuentra</translation>
    </message>
    <message>
        <source>Do not apply, by what was answered, or are not in force</source>
        <translation>No aplicables, según lo respondido, o no vigentes</translation>
    </message>
    <message>
        <source>By what is recorded, as of {as_of}. Another answer can bring a clock back. Confirm each with counsel.</source>
        <translation>Según lo que consta, al {as_of}. Otra respuesta puede hacer que un plazo vuelva a contar. Confirme cada uno con la asesoría jurídica.</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Obligación</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>What decides it</source>
        <translation>Qué lo decide</translation>
    </message>
    <message>
        <source>People affected, by where they live</source>
        <translation>Personas afectadas, por lugar de residencia</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>What was determined</source>
        <translation>Qué se determinó</translation>
    </message>
    <message>
        <source>Finding, basis and by whom</source>
        <translation>Conclusión, fundamento y por quién</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>What is on record</source>
        <translation>Qué consta</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>Who had it</source>
        <translation>Quién lo tuvo</translation>
    </message>
    <message>
        <source>Delays that law enforcement asked for</source>
        <translation>Aplazamientos solicitados por las fuerzas del orden</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Organismo</translation>
    </message>
    <message>
        <source>What was asked, and whether it still stands</source>
        <translation>Qué se solicitó y si sigue en pie</translation>
    </message>
    <message>
        <source>The close, and what was added after it</source>
        <translation>El cierre y lo añadido después</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Qué consta</translation>
    </message>
    <message>
        <source>How long things took</source>
        <translation>Cuánto tiempo llevó cada cosa</translation>
    </message>
    <message>
        <source>From the discovery, by the times that people gave, as of {as_of}. A bar is filled as far as it is certain and outlined as far as it may be more.</source>
        <translation>Desde el descubrimiento, según las horas indicadas por las personas, al {as_of}. Una barra está rellena hasta donde es seguro y solo perfilada hasta donde puede ser más.</translation>
    </message>
    <message>
        <source>How long things took over all incidents</source>
        <translation>Cuánto tiempo llevó cada cosa en todos los incidentes</translation>
    </message>
    <message>
        <source>Worked out from every incident of this logbook, as of {as_of}; entries of other incidents are not attached. A dot is one incident, hollow where it is not known to the minute. An upright line is the median.</source>
        <translation>Calculado a partir de todos los incidentes de este libro, al {as_of}; las anotaciones de otros incidentes no se adjuntan. Un punto es un incidente, hueco si no se conoce al minuto. Una línea vertical es la mediana.</translation>
    </message>
    <message>
        <source>What the guide leaves open</source>
        <translation>Qué deja abierto la guía</translation>
    </message>
    <message>
        <source>The guide is that of {place}, {pack}, as of {version}.</source>
        <translation>La guía es la de {place}, {pack}, versión {version}.</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>What the guide says</source>
        <translation>Qué dice la guía</translation>
    </message>
    <message>
        <source>People who signed</source>
        <translation>Personas que firmaron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Certificate for entries (SHA-256, first 32 characters)</source>
        <translation>Certificado para anotaciones (SHA-256, primeros 32 caracteres)</translation>
    </message>
    <message>
        <source>What to know about this report</source>
        <translation>Qué debe saberse de este informe</translation>
    </message>
    <message>
        <source>Withheld from this copy: none</source>
        <translation>No divulgado en este ejemplar: nada</translation>
    </message>
    <message>
        <source>Every word of every entry of this incident up to the checkpoint is printed here or attached to this file as entries.json.</source>
        <translation>Cada palabra de cada anotación de este incidente hasta el punto de control está impresa aquí o adjunta a este archivo como entries.json.</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>Cómo comprobar este informe</translation>
    </message>
    <message>
        <source>How to check these papers</source>
        <translation>Cómo comprobar estos documentos</translation>
    </message>
    <message>
        <source>1. Compare the root fingerprint of the logbook with the printed set-up sheet, or ask {organisation} by a telephone number you already have. Never take it from these pages alone.</source>
        <translation>1. Compare la huella digital raíz del libro con la hoja de puesta en servicio impresa, o pregunte a {organisation} por un número de teléfono que ya tenga. No la tome nunca solo de estas páginas.</translation>
    </message>
    <message>
        <source>2. Open verify.html from the hand-over folder in any browser, no network needed, or follow READ-ME-VERIFY.txt. One changed character in any file is refused.</source>
        <translation>2. Abra verify.html desde la carpeta de entrega en cualquier navegador, sin necesidad de red, o siga READ-ME-VERIFY.txt. Un solo carácter cambiado en cualquier archivo hace que se rechace.</translation>
    </message>
    <message>
        <source>3. On paper: the square code at the foot of each page is a signature over what stands on that page; scan the page into Verification, or type its page code. The three lines beside it are the same on all that is printed from the same record. The signed checkpoint in full:</source>
        <translation>3. En papel: el código cuadrado al pie de cada página es una firma de lo que figura en esa página; escanee la página en Verificación o escriba su código de página. Las tres líneas que están a su lado son las mismas en todo lo que se imprime del mismo registro. El punto de control firmado, completo:</translation>
    </message>
    <message>
        <source>Handed over and received</source>
        <translation>Entregado y recibido</translation>
    </message>
    <message>
        <source>Handed over by (name, signature)</source>
        <translation>Entregado por (nombre, firma)</translation>
    </message>
    <message>
        <source>Received by (name, agency, signature)</source>
        <translation>Recibido por (nombre, organismo, firma)</translation>
    </message>
    <message>
        <source>Date, time, offset</source>
        <translation>Fecha, hora, diferencia con UTC</translation>
    </message>
    <message>
        <source>Characters printed otherwise than typed</source>
        <translation>Caracteres impresos de otro modo que como se escribieron</translation>
    </message>
    <message>
        <source>1 character could not be drawn. Its number stands in its place: {listed}. The attached entries.json holds it as it was written.</source>
        <translation>No se pudo dibujar 1 carácter. En su lugar figura su número: {listed}. El archivo adjunto entries.json lo contiene tal como se escribió.</translation>
    </message>
    <message>
        <source>{count} characters could not be drawn. Their numbers stand in their place: {listed}. The attached entries.json holds them as they were written.</source>
        <translation>No se pudieron dibujar {count} caracteres. En su lugar figuran sus números: {listed}. El archivo adjunto entries.json los contiene tal como se escribieron.</translation>
    </message>
    <message>
        <source>On the pages, words of a script that runs from right to left are printed letter by letter in the order they were typed, from left to right and unjoined. report.html shows them as they are read.</source>
        <translation>Las palabras de una escritura que va de derecha a izquierda se imprimen letra por letra en el orden en que se escribieron, de izquierda a derecha y sin unir.</translation>
    </message>
    <message>
        <source>END OF REPORT, {entries} entries, last no. {last}</source>
        <translation>FIN DEL INFORME, {entries} anotaciones, última n.º {last}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL REPORT, {entries} entries, last no. {last}</source>
        <translation>FIN DEL INFORME DE SIMULACRO, {entries} anotaciones, última n.º {last}</translation>
    </message>
    <message>
        <source>These are the words of report.pdf, to be read on a screen. Whether they are what was signed is found out by verify.html in the same folder.</source>
        <translation>Estas son las palabras de report.pdf, para leerlas en una pantalla. Si son lo que se firmó lo averigua verify.html, en la misma carpeta.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>To be filled in by hand, on paper</source>
        <translation>Para rellenar a mano, en papel</translation>
    </message>
    <message>
        <source>Struck through:</source>
        <translation>Tachado:</translation>
    </message>
    <message>
        <source>Set-up sheet of the incident logbook</source>
        <translation>Hoja de puesta en servicio del libro de incidentes</translation>
    </message>
    <message>
        <source>Keep in a safe</source>
        <translation>Guardar en una caja fuerte</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Logbook</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Name under its checkpoints</source>
        <translation>Nombre bajo sus puntos de control</translation>
    </message>
    <message>
        <source>Root fingerprint</source>
        <translation>Huella digital raíz</translation>
    </message>
    <message>
        <source>Whoever receives a report compares these characters with the ones their check shows. Read them out by telephone in groups of four; nobody needs to keep them secret.</source>
        <translation>Quien recibe un informe compara estos caracteres con los que muestra su comprobación. Léalos por teléfono en grupos de cuatro; nadie tiene que mantenerlos en secreto.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Opens the logbook when every passphrase is lost. Whoever has this key and the logbook can read all of it, so this part is for the safe only. It cannot sign anything. Cut it off every copy that leaves the safe.</source>
        <translation>Abre el libro cuando se han perdido todas las frases de contraseña. Quien tenga esta clave y el libro puede leerlo entero; por eso, esta parte es solo para la caja fuerte. No puede firmar nada. Recórtela de todo ejemplar que salga de la caja fuerte.</translation>
    </message>
    <message>
        <source>First checkpoint</source>
        <translation>Primer punto de control</translation>
    </message>
    <message>
        <source>The record as it stood when this sheet was made. A logbook that does not begin with it is not this one.</source>
        <translation>El registro tal como estaba cuando se hizo esta hoja. Un libro que no empiece con él no es este.</translation>
    </message>
    <message>
        <source>Where each copy goes</source>
        <translation>Adónde va cada ejemplar</translation>
    </message>
    <message>
        <source>Copy {number} is kept by (name, place)</source>
        <translation>El ejemplar {number} lo guarda (nombre, lugar)</translation>
    </message>
    <message>
        <source>With the recovery key: {key}</source>
        <translation>Con la clave de recuperación: {key}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no, cut off</source>
        <translation>no, recortada</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Cortar aquí</translation>
    </message>
    <message>
        <source>For the logbook {logbook} ({log}).</source>
        <translation>Para el libro {logbook} ({log}).</translation>
    </message>
    <message>
        <source>Made and witnessed</source>
        <translation>Hecho y atestiguado</translation>
    </message>
    <message>
        <source>Made by (signature): {name}</source>
        <translation>Hecho por (firma): {name}</translation>
    </message>
    <message>
        <source>Witnessed by (name, signature)</source>
        <translation>Atestiguado por (nombre, firma)</translation>
    </message>
    <message>
        <source>REHEARSAL, not a real logbook</source>
        <translation>SIMULACRO, no es un libro real</translation>
    </message>
    <message>
        <source>Receipt {incident}</source>
        <translation>Recibo {incident}</translation>
    </message>
    <message>
        <source>Custody sheets {incident}</source>
        <translation>Hojas de custodia {incident}</translation>
    </message>
    <message>
        <source>Items of evidence {incident}</source>
        <translation>Elementos de evidencia {incident}</translation>
    </message>
    <message>
        <source>Copies of evidence {incident}</source>
        <translation>Copias de evidencia {incident}</translation>
    </message>
    <message>
        <source>No. {number}. As of {as_of}</source>
        <translation>N.º {number}. Situación al {as_of}</translation>
    </message>
    <message>
        <source>Found at {item}: 1 finding. It stays on every paper.</source>
        <translation>Observado en {item}: 1 hallazgo. Permanece en todos los documentos.</translation>
    </message>
    <message>
        <source>Found at {item}: {count} findings. They stay on every paper.</source>
        <translation>Observado en {item}: {count} hallazgos. Permanecen en todos los documentos.</translation>
    </message>
    <message>
        <source>Gap in the custody of {item}</source>
        <translation>Interrupción en la custodia de {item}</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>What this paper is about</source>
        <translation>De qué trata este documento</translation>
    </message>
    <message>
        <source>1 hand-over</source>
        <translation>1 entrega</translation>
    </message>
    <message>
        <source>{count} hand-overs</source>
        <translation>{count} entregas</translation>
    </message>
    <message>
        <source>Disposal of {count}</source>
        <translation>Disposición final de {count}</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} elementos</translation>
    </message>
    <message>
        <source>Items of evidence</source>
        <translation>Elementos de evidencia</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Qué se copió</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Original or copy</source>
        <translation>Original o copia</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>What was found at it</source>
        <translation>Qué se observó en él</translation>
    </message>
    <message>
        <source>See above. Findings: {count}.</source>
        <translation>Véase arriba. Hallazgos: {count}.</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Recogido</translation>
    </message>
    <message>
        <source>Collected by (name, title, telephone)</source>
        <translation>Recogido por (nombre, cargo, teléfono)</translation>
    </message>
    <message>
        <source>{name}, who registered it</source>
        <translation>{name}, que lo registró</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Source system</source>
        <translation>Sistema de origen</translation>
    </message>
    <message>
        <source>Serial no., model, host, addresses</source>
        <translation>N.º de serie, modelo, equipo, direcciones</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Dónde se encontró</translation>
    </message>
    <message>
        <source>Clock of the source</source>
        <translation>Reloj del origen</translation>
    </message>
    <message>
        <source>{seconds} s ahead</source>
        <translation>adelantado {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s behind</source>
        <translation>atrasado {seconds} s</translation>
    </message>
    <message>
        <source>0 s, it agreed</source>
        <translation>0 s, coincidía</translation>
    </message>
    <message>
        <source>How it was collected</source>
        <translation>Cómo se recogió</translation>
    </message>
    <message>
        <source>Tool and version</source>
        <translation>Herramienta y versión</translation>
    </message>
    <message>
        <source>Changed by collecting it</source>
        <translation>Qué cambió al recogerlo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Order of volatility (RFC 3227)</source>
        <translation>Orden de volatilidad (RFC 3227)</translation>
    </message>
    <message>
        <source>1. Registers and caches</source>
        <translation>1. Registros del procesador y cachés</translation>
    </message>
    <message>
        <source>2. Memory, routing and process tables</source>
        <translation>2. Memoria, tablas de rutas y de procesos</translation>
    </message>
    <message>
        <source>3. Temporary files</source>
        <translation>3. Archivos temporales</translation>
    </message>
    <message>
        <source>4. Disk</source>
        <translation>4. Disco</translation>
    </message>
    <message>
        <source>5. Logs kept on other systems</source>
        <translation>5. Registros de actividad guardados en otros sistemas</translation>
    </message>
    <message>
        <source>6. Physical set-up and network layout</source>
        <translation>6. Configuración física y topología de la red</translation>
    </message>
    <message>
        <source>7. Archive media</source>
        <translation>7. Medios de archivo</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>ordinaria</translation>
    </message>
    <message>
        <source>personal information</source>
        <translation>información personal</translation>
    </message>
    <message>
        <source>details of security</source>
        <translation>detalles de seguridad</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>secreto profesional</translation>
    </message>
    <message>
        <source>Seal or bag number when registered</source>
        <translation>Número de precinto o de bolsa al registrarlo</translation>
    </message>
    <message>
        <source>Kept at, and who can get there</source>
        <translation>Dónde se guarda y quién tiene acceso</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Hash of the original, as it was given</source>
        <translation>Resumen criptográfico (hash) del original, según se indicó</translation>
    </message>
    <message>
        <source>File, its name as declared</source>
        <translation>Archivo, nombre declarado</translation>
    </message>
    <message>
        <source>Folder, its name as declared</source>
        <translation>Carpeta, nombre declarado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>None: this is a thing. Nothing of it is stored in the logbook.</source>
        <translation>Ninguno: es un objeto. Nada de él está almacenado en el libro.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} bytes</translation>
    </message>
    <message>
        <source>{files} files, {size} bytes</source>
        <translation>{files} archivos, {size} bytes</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Registered, SHA-256 taken</source>
        <translation>Registrado, SHA-256 calculado</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}</source>
        <translation>{when}, por {name}, anotación {number}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the list of its files</source>
        <translation>SHA-256 de la lista de sus archivos</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leído de</translation>
    </message>
    <message>
        <source>Medium it was on, serial number</source>
        <translation>Soporte en que estaba, número de serie</translation>
    </message>
    <message>
        <source>Times of the source, before reading</source>
        <translation>Horas del origen, antes de la lectura</translation>
    </message>
    <message>
        <source>Modified: {modified}. Accessed: {accessed}.</source>
        <translation>Modificación: {modified}. Acceso: {accessed}.</translation>
    </message>
    <message>
        <source>Attributes changed: {changed}. Created: {created}.</source>
        <translation>Cambio de atributos: {changed}. Creación: {created}.</translation>
    </message>
    <message>
        <source>While it was read</source>
        <translation>Mientras se leía</translation>
    </message>
    <message>
        <source>The source stayed the same.</source>
        <translation>El origen no cambió.</translation>
    </message>
    <message>
        <source>The source changed; kept is what was read.</source>
        <translation>El origen cambió; se conserva lo que se leyó.</translation>
    </message>
    <message>
        <source>Its access time stayed.</source>
        <translation>Su hora de acceso no cambió.</translation>
    </message>
    <message>
        <source>Its access time changed.</source>
        <translation>Su hora de acceso cambió.</translation>
    </message>
    <message>
        <source>Whether its access time stayed is unknown.</source>
        <translation>Se desconoce si su hora de acceso cambió.</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>No incorporado</translation>
    </message>
    <message>
        <source>nothing was left out</source>
        <translation>no se dejó nada fuera</translation>
    </message>
    <message>
        <source>1 thing, named in the list of its files</source>
        <translation>1 cosa, nombrada en la lista de sus archivos</translation>
    </message>
    <message>
        <source>{count} things, named in the list of its files</source>
        <translation>{count} cosas, nombradas en la lista de sus archivos</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no se indicó</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no se preguntó</translation>
    </message>
    <message>
        <source>Times as they were stated by who recorded them.</source>
        <translation>Horas según las indicó quien las registró.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>has it on record</source>
        <translation>lo tiene, según consta</translation>
    </message>
    <message>
        <source>had it last</source>
        <translation>fue quien lo tuvo por última vez</translation>
    </message>
    <message>
        <source>nothing says until when</source>
        <translation>nada indica hasta cuándo</translation>
    </message>
    <message>
        <source>Who, agency, badge</source>
        <translation>Quién, organismo, n.º de placa</translation>
    </message>
    <message>
        <source>GAP</source>
        <translation>INTERRUPCIÓN</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Traspasos</translation>
    </message>
    <message>
        <source>None: it never left who registered it.</source>
        <translation>Ninguno: nunca salió de manos de quien lo registró.</translation>
    </message>
    <message>
        <source>{item}, transfer {nth} of {count}: {purpose}</source>
        <translation>{item}, traspaso {nth} de {count}: {purpose}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>From (who gives it)</source>
        <translation>De (quien lo entrega)</translation>
    </message>
    <message>
        <source>To (who receives it)</source>
        <translation>A (quien lo recibe)</translation>
    </message>
    <message>
        <source>works with this logbook</source>
        <translation>trabaja con este libro</translation>
    </message>
    <message>
        <source>Agency: {agency}</source>
        <translation>Organismo: {agency}</translation>
    </message>
    <message>
        <source>Badge: {badge}</source>
        <translation>N.º de placa: {badge}</translation>
    </message>
    <message>
        <source>Has not accepted it.</source>
        <translation>No lo ha aceptado.</translation>
    </message>
    <message>
        <source>What is kept as a drawing cannot be drawn; the entry holds it.</source>
        <translation>Lo que se conserva como trazo no puede dibujarse; la anotación lo contiene.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Precinto</translation>
    </message>
    <message>
        <source>unbroken</source>
        <translation>intacto</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>ROTO</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>sin precinto</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>no se miró</translation>
    </message>
    <message>
        <source>{seal}, number {number}</source>
        <translation>{seal}, número {number}</translation>
    </message>
    <message>
        <source>SHA-256 at the hand-over</source>
        <translation>SHA-256 en la entrega</translation>
    </message>
    <message>
        <source>computed again, the same</source>
        <translation>calculado de nuevo, el mismo</translation>
    </message>
    <message>
        <source>DIFFERS: {found}</source>
        <translation>DIFIERE: {found}</translation>
    </message>
    <message>
        <source>not computed again</source>
        <translation>no se calculó de nuevo</translation>
    </message>
    <message>
        <source>none: this is a thing</source>
        <translation>ninguno: es un objeto</translation>
    </message>
    <message>
        <source>{result} (of what is stored)</source>
        <translation>{result} (de lo almacenado)</translation>
    </message>
    <message>
        <source>{result} (of what came back)</source>
        <translation>{result} (de lo devuelto)</translation>
    </message>
    <message>
        <source>Given: {words}</source>
        <translation>Entrega: {words}</translation>
    </message>
    <message>
        <source>Received: {words}</source>
        <translation>Recepción: {words}</translation>
    </message>
    <message>
        <source>Carried by, number</source>
        <translation>Transportado por, número</translation>
    </message>
    <message>
        <source>Where it is kept next</source>
        <translation>Dónde se guarda a continuación</translation>
    </message>
    <message>
        <source>To be back by</source>
        <translation>Debe volver a más tardar</translation>
    </message>
    <message>
        <source>Nothing says how it came to who gave it: a gap in the custody.</source>
        <translation>Nada indica cómo llegó a quien lo entregó: una interrupción en la custodia.</translation>
    </message>
    <message>
        <source>Recorded as it was told or shown; neither of them works here.</source>
        <translation>Anotado según se contó o se mostró; ninguna de las dos personas trabaja aquí.</translation>
    </message>
    <message>
        <source>Signature in ink: {name}</source>
        <translation>Firma en tinta: {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>{item}, disposal</source>
        <translation>{item}, disposición final</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Disposición final</translation>
    </message>
    <message>
        <source>On the authority of</source>
        <translation>Con autorización de</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Disposed of by</source>
        <translation>Disposición realizada por</translation>
    </message>
    <message>
        <source>Further words</source>
        <translation>Otras indicaciones</translation>
    </message>
    <message>
        <source>What the logbook stores of it stays there, encrypted: nothing is ever removed from the record.</source>
        <translation>Lo que el libro almacena de él permanece allí, cifrado: del registro nunca se elimina nada.</translation>
    </message>
    <message>
        <source>Where this receipt is kept</source>
        <translation>Dónde se guarda este recibo</translation>
    </message>
    <message>
        <source>One copy with the item, one with who gave it. Keep both as long as the item.</source>
        <translation>Un ejemplar con el elemento y otro con quien lo entregó. Guarde ambos tanto tiempo como el elemento.</translation>
    </message>
    <message>
        <source>Kept by (name, place)</source>
        <translation>Guardado por (nombre, lugar)</translation>
    </message>
    <message>
        <source>After it is signed in ink</source>
        <translation>Después de firmarlo en tinta</translation>
    </message>
    <message>
        <source>The record says that this signature is awaited until somebody has seen it. Show this paper, signed, to {organisation}. There, whoever sees it opens the item under Evidence (Alt+E), confirms the signature and says where the paper is kept.</source>
        <translation>El registro indica que esta firma está pendiente hasta que alguien la haya visto. Muestre este documento, firmado, a {organisation}. Allí, quien lo vea abre el elemento en Evidencia (Evidence, Alt+E), confirma la firma e indica dónde se guarda el documento.</translation>
    </message>
    <message>
        <source>Until it is accepted, this paper is no proof that the item was received.</source>
        <translation>Mientras no se acepte, este documento no prueba que el elemento se recibió.</translation>
    </message>
    <message>
        <source>Signatures nobody has seen</source>
        <translation>Firmas que nadie ha visto</translation>
    </message>
    <message>
        <source>Copies that were written</source>
        <translation>Copias que se escribieron</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}: for {to}, folder “{folder}”.</source>
        <translation>{when}, por {name}, anotación {number}: para {to}, carpeta “{folder}”.</translation>
    </message>
    <message>
        <source>{when}, by {name}, entry {number}: for {to}, folder “{folder}”. This is a thing: only papers about it went with the copies of other items.</source>
        <translation>{when}, por {name}, anotación {number}: para {to}, carpeta “{folder}”. Es un objeto: con las copias de otros elementos solo fueron documentos sobre él.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Medium, serial number</source>
        <translation>Soporte, número de serie</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>SHA-256 of the list of copied files (evidence.sha256)</source>
        <translation>SHA-256 de la lista de archivos copiados (evidence.sha256)</translation>
    </message>
    <message>
        <source>How to check the copies</source>
        <translation>Cómo comprobar las copias</translation>
    </message>
    <message>
        <source>The copies are not encrypted. Check these papers first: the list in their folder is signed with them, the one beside the copies can be changed together with the copies. Then, in the folder that holds items and papers, with what every computer has: sha256sum -c papers/evidence.sha256 on Linux, shasum -a 256 -c papers/evidence.sha256 on macOS; on Windows, certutil -hashfile and the name of the file, SHA256, for each line of that list. Whatever lies in items and is not on it is none of the copies. Every byte was read again from the medium and compared before this was recorded.</source>
        <translation>Las copias no están cifradas. Compruebe primero estos documentos: la lista que está en su carpeta se firmó con ellos; la que está junto a las copias puede cambiarse junto con las copias. Después, en la carpeta que contiene items y papers, con lo que tiene toda computadora: sha256sum -c papers/evidence.sha256 en Linux, shasum -a 256 -c papers/evidence.sha256 en macOS; en Windows, certutil -hashfile y el nombre del archivo, SHA256, para cada línea de esa lista. Lo que esté en items y no figure en ella no es ninguna de las copias. Cada byte se leyó de nuevo del soporte y se comparó antes de anotarse esto.</translation>
    </message>
    <message>
        <source>Who has it, since when</source>
        <translation>Quién lo tiene, desde cuándo</translation>
    </message>
    <message>
        <source>SHA-256, or what it is</source>
        <translation>SHA-256, o qué es</translation>
    </message>
    <message>
        <source>A thing: no file.</source>
        <translation>Un objeto: sin archivo.</translation>
    </message>
    <message>
        <source>A thing: nothing was copied.</source>
        <translation>Un objeto: no se copió nada.</translation>
    </message>
    <message>
        <source>1 FINDING, see its custody sheet</source>
        <translation>1 HALLAZGO, véase su hoja de custodia</translation>
    </message>
    <message>
        <source>{count} FINDINGS, see its custody sheet</source>
        <translation>{count} HALLAZGOS, véase su hoja de custodia</translation>
    </message>
    <message>
        <source>1 GAP, see its custody sheet</source>
        <translation>1 INTERRUPCIÓN, véase su hoja de custodia</translation>
    </message>
    <message>
        <source>{count} GAPS, see its custody sheet</source>
        <translation>{count} INTERRUPCIONES, véase su hoja de custodia</translation>
    </message>
    <message>
        <source>What is attached</source>
        <translation>Qué se adjunta</translation>
    </message>
    <message>
        <source>The {count} entries of this incident that say something about these items are attached to this file, whole, as entries.json, each with the proof of its place in the record. Its other entries are not part of this paper.</source>
        <translation>Las {count} anotaciones de este incidente que dicen algo sobre estos elementos se adjuntan a este archivo, íntegras, como entries.json, cada una con la prueba de su lugar en el registro. Sus demás anotaciones no forman parte de este documento.</translation>
    </message>
    <message>
        <source>END OF SHEET {item}, transfers {count}</source>
        <translation>FIN DE LA HOJA {item}, traspasos {count}</translation>
    </message>
    <message>
        <source>END OF RECEIPT {number}</source>
        <translation>FIN DEL RECIBO {number}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL RECEIPT {number}</source>
        <translation>FIN DEL RECIBO DE SIMULACRO {number}</translation>
    </message>
    <message>
        <source>END OF CUSTODY SHEETS {number}, items {count}</source>
        <translation>FIN DE LAS HOJAS DE CUSTODIA {number}, elementos {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL CUSTODY SHEETS {number}, items {count}</source>
        <translation>FIN DE LAS HOJAS DE CUSTODIA DE SIMULACRO {number}, elementos {count}</translation>
    </message>
    <message>
        <source>END OF LIST {number}, items {count}</source>
        <translation>FIN DE LA LISTA {number}, elementos {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL LIST {number}, items {count}</source>
        <translation>FIN DE LA LISTA DE SIMULACRO {number}, elementos {count}</translation>
    </message>
    <message>
        <source>END OF PAPERS {number}, items {count}</source>
        <translation>FIN DE LOS DOCUMENTOS {number}, elementos {count}</translation>
    </message>
    <message>
        <source>END OF REHEARSAL PAPERS {number}, items {count}</source>
        <translation>FIN DE LOS DOCUMENTOS DE SIMULACRO {number}, elementos {count}</translation>
    </message>
    <message>
        <source>Labels for items of evidence</source>
        <translation>Etiquetas para elementos de evidencia</translation>
    </message>
    <message>
        <source>Seal {seal}</source>
        <translation>Precinto {seal}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Anotación {number}</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>SIMULACRO</translation>
    </message>
    <message>
        <source>Seal slip of the incident logbook</source>
        <translation>Comprobante de sellado del libro de incidentes</translation>
    </message>
    <message>
        <source>Keep this outside the laptop</source>
        <translation>Guárdelo fuera de la computadora portátil</translation>
    </message>
    <message>
        <source>Entries in the record</source>
        <translation>Anotaciones en el registro</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>{outgoing} to {incoming}</source>
        <translation>De {outgoing} a {incoming}</translation>
    </message>
    <message>
        <source>{outgoing}, to nobody yet</source>
        <translation>{outgoing}, todavía a nadie</translation>
    </message>
    <message>
        <source>The record is sealed as of here</source>
        <translation>El registro queda sellado hasta aquí</translation>
    </message>
    <message>
        <source>To compare later: open the logbook, go to Verification, and type these three lines under “Compare a printed checkpoint”. It says whether entries 1 to {size} are still exactly what they were.</source>
        <translation>Para comparar más adelante: abra el libro, vaya a Verificación (Verification) y escriba estas tres líneas en “Comparar un punto de control impreso” (Compare a printed checkpoint). Indica si las anotaciones 1 a {size} siguen siendo exactamente lo que eran.</translation>
    </message>
    <message>
        <source>The square code holds the same lines with the signature of {signer}:</source>
        <translation>El código cuadrado contiene las mismas líneas con la firma de {signer}:</translation>
    </message>
    <message>
        <source>Signed in ink</source>
        <translation>Firmado en tinta</translation>
    </message>
    <message>
        <source>Goes (signature): {name}</source>
        <translation>Sale (firma): {name}</translation>
    </message>
    <message>
        <source>Comes (signature): {name}</source>
        <translation>Entra (firma): {name}</translation>
    </message>
    <message>
        <source>Comes (name, signature)</source>
        <translation>Entra (nombre, firma)</translation>
    </message>
    <message>
        <source>Where this slip is kept</source>
        <translation>Dónde se guarda este comprobante</translation>
    </message>
    <message>
        <source>Not with the laptop: in the paper log of the office, in a safe, or with somebody who does not work on it. It holds no secret.</source>
        <translation>No con la computadora portátil: en el registro en papel de la oficina, en una caja fuerte o con alguien que no trabaje en ella. No contiene ningún secreto.</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Registro completo</translation>
    </message>
    <message>
        <source>IT hand-over</source>
        <translation>Entrega a informática</translation>
    </message>
    <message>
        <source>Police packet</source>
        <translation>Expediente para la policía</translation>
    </message>
    <message>
        <source>Privacy and records report</source>
        <translation>Informe de privacidad y de archivos</translation>
    </message>
    <message>
        <source>Report for counsel</source>
        <translation>Informe para la asesoría jurídica</translation>
    </message>
    <message>
        <source>Management brief</source>
        <translation>Resumen para la dirección</translation>
    </message>
    <message>
        <source>Report for a regulator</source>
        <translation>Informe para una autoridad reguladora</translation>
    </message>
    <message>
        <source>Report for a vendor, contractor or insurer</source>
        <translation>Informe para un proveedor, contratista o asegurador</translation>
    </message>
    <message>
        <source>Activity log (ICS 214)</source>
        <translation>Registro de actividades (ICS 214)</translation>
    </message>
    <message>
        <source>Incident status summary (ICS 209)</source>
        <translation>Resumen del estado del incidente (ICS 209)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>{number}, {edition}, copy {copy}</source>
        <translation>{number}, {edition}, ejemplar {copy}</translation>
    </message>
    <message>
        <source>Guide and its edition</source>
        <translation>Guía y su edición</translation>
    </message>
    <message>
        <source>{place}: pack {pack}, {version}</source>
        <translation>{place}: paquete {pack}, {version}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>No divulgado</translation>
    </message>
    <message>
        <source>Of these items nothing on record is withheld from this copy.</source>
        <translation>De estos elementos no se omite en este ejemplar nada de lo registrado.</translation>
    </message>
    <message>
        <source>For whoever takes, keeps or receives the items named here. It tells what is on record of these items, and nothing else of the incident.</source>
        <translation>Para quien toma, guarda o recibe los elementos aquí nombrados. Dice lo que consta de estos elementos y nada más del incidente.</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparado por</translation>
    </message>
    <message>
        <source>Audience, and what it is shown</source>
        <translation>Destinatarios y qué se les muestra</translation>
    </message>
    <message>
        <source>For {reader}. {shown}</source>
        <translation>Para {reader}. {shown}</translation>
    </message>
    <message>
        <source>Earlier copies and who holds them</source>
        <translation>Ejemplares anteriores y quién los tiene</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Ejemplar</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>Nothing is recorded, or nothing of it is for this reader.</source>
        <translation>No consta nada, o nada de ello es para quien lee.</translation>
    </message>
    <message>
        <source>Withheld from this copy</source>
        <translation>No divulgado en este ejemplar</translation>
    </message>
    <message>
        <source>What is withheld is left out, not covered. How much it is, and for which class of reasons:</source>
        <translation>Lo que no se divulga se ha dejado fuera, no tapado. Cuánto es, y por qué clase de motivos:</translation>
    </message>
    <message>
        <source>Nothing is withheld from this reader.</source>
        <translation>A quien lee se le divulga todo.</translation>
    </message>
    <message>
        <source>Class and reason</source>
        <translation>Clase y motivo</translation>
    </message>
    <message>
        <source>Entries, whole</source>
        <translation>Anotaciones enteras</translation>
    </message>
    <message>
        <source>Entries, in part</source>
        <translation>Anotaciones en parte</translation>
    </message>
    <message>
        <source>Fields with content</source>
        <translation>Campos con contenido</translation>
    </message>
    <message>
        <source>Each of these fields stands in the signed entries as a salted digest. Whoever is given its value later can show that it belongs there.</source>
        <translation>Cada uno de estos campos figura en las anotaciones firmadas como un resumen criptográfico con sal. Quien reciba su valor más adelante puede demostrar que corresponde a ese lugar.</translation>
    </message>
    <message>
        <source>The fields of the form</source>
        <translation>Los campos del formulario</translation>
    </message>
    <message>
        <source>In the order of the form, to be copied into the office's own. Nothing is sent by the program. “Unknown: not recorded” means that nobody wrote it down; “unknown” alone is an answer somebody gave.</source>
        <translation>En el orden del formulario, para copiarlos en el de la propia oficina. El programa no envía nada. “Se desconoce: no consta” significa que nadie lo anotó; “se desconoce” por sí solo es una respuesta que alguien dio.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What the form asks</source>
        <translation>Qué pide el formulario</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Qué se sabe</translation>
    </message>
    <message>
        <source>Before you copy it</source>
        <translation>Antes de copiarlo</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>No telephone number is part of the record. Write one in by hand before you hand this over.</source>
        <translation>Ningún número de teléfono forma parte del registro. Escriba uno a mano antes de entregar esto.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Person to call, telephone</source>
        <translation>Persona a quien llamar, teléfono</translation>
    </message>
    <message>
        <source>Proposed exemptions</source>
        <translation>Exenciones propuestas</translation>
    </message>
    <message>
        <source>What the rules of the program would keep from a public version, and the basis as far as a source was seen. A proposal: the records officer decides, with counsel.</source>
        <translation>Lo que las reglas del programa no divulgarían en una versión pública, y el fundamento hasta donde se vio una fuente. Una propuesta: decide la persona responsable de los archivos, con la asesoría jurídica.</translation>
    </message>
    <message>
        <source>How much, and on what basis</source>
        <translation>Cuánto, y con qué fundamento</translation>
    </message>
    <message>
        <source>This is a draft. It was put together from the record and is sent to nobody before a named person has finished and approved it.</source>
        <translation>Esto es un borrador. Se compuso a partir del registro y no se envía a nadie hasta que una persona designada lo haya terminado y aprobado.</translation>
    </message>
    <message>
        <source>Approved by (name, signature)</source>
        <translation>Aprobado por (nombre, firma)</translation>
    </message>
    <message>
        <source>About this draft</source>
        <translation>Sobre este borrador</translation>
    </message>
    <message>
        <source>1. Incident name</source>
        <translation>1. Nombre del incidente</translation>
    </message>
    <message>
        <source>2. Operational period (24-hour clock)</source>
        <translation>2. Período operativo (reloj de 24 horas)</translation>
    </message>
    <message>
        <source>3. Name</source>
        <translation>3. Nombre</translation>
    </message>
    <message>
        <source>4. ICS position</source>
        <translation>4. Cargo en el ICS</translation>
    </message>
    <message>
        <source>5. Home agency</source>
        <translation>5. Organismo de origen</translation>
    </message>
    <message>
        <source>6. Resources assigned</source>
        <translation>6. Recursos asignados</translation>
    </message>
    <message>
        <source>Who wrote entries in this period.</source>
        <translation>Quiénes escribieron anotaciones en este período.</translation>
    </message>
    <message>
        <source>7. Activity log</source>
        <translation>7. Registro de actividades</translation>
    </message>
    <message>
        <source>Date, time</source>
        <translation>Fecha, hora</translation>
    </message>
    <message>
        <source>Notable activity</source>
        <translation>Actividad notable</translation>
    </message>
    <message>
        <source>8. Prepared by</source>
        <translation>8. Preparado por</translation>
    </message>
    <message>
        <source>Signature: {name}</source>
        <translation>Firma: {name}</translation>
    </message>
    <message>
        <source>Position or title</source>
        <translation>Cargo o título</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Signatures, and to whom it is sent</source>
        <translation>Firmas, y a quién se envía</translation>
    </message>
    <message>
        <source>Submitted (date, time, offset)</source>
        <translation>Presentado (fecha, hora, diferencia con UTC)</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Enviado a</translation>
    </message>
    <message>
        <source>Short words and terms</source>
        <translation>Abreviaturas y términos</translation>
    </message>
    <message>
        <source>Attorney General</source>
        <translation>Attorney General</translation>
    </message>
    <message>
        <source>The chief law officer of a state; several take notices of breaches.</source>
        <translation>El fiscal general, principal funcionario jurídico de un estado; varios reciben notificaciones de vulneraciones.</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>punto de control</translation>
    </message>
    <message>
        <source>Three lines that name the whole record up to an entry. If one character of it were changed, they would be others.</source>
        <translation>Tres líneas que identifican todo el registro hasta una anotación. Si se cambiara un solo carácter de él, serían otras.</translation>
    </message>
    <message>
        <source>CISA</source>
        <translation>CISA</translation>
    </message>
    <message>
        <source>The Cybersecurity and Infrastructure Security Agency of the U.S.</source>
        <translation>La Agencia de Ciberseguridad y Seguridad de las Infraestructuras de los EE. UU.</translation>
    </message>
    <message>
        <source>CIRCIA</source>
        <translation>CIRCIA</translation>
    </message>
    <message>
        <source>A federal act of the U.S. about reporting cyber incidents to CISA.</source>
        <translation>Una ley federal de los EE. UU. sobre la comunicación de ciberincidentes a CISA.</translation>
    </message>
    <message>
        <source>CJIS</source>
        <translation>CJIS</translation>
    </message>
    <message>
        <source>Criminal Justice Information Services; the policy for information they give.</source>
        <translation>Criminal Justice Information Services (servicios de información de justicia penal); la política para la información que dan.</translation>
    </message>
    <message>
        <source>countersigned</source>
        <translation>refrendado</translation>
    </message>
    <message>
        <source>A second person signed the checkpoint, and so that the record was so by then.</source>
        <translation>Una segunda persona firmó el punto de control y, con ello, que el registro era así para entonces.</translation>
    </message>
    <message>
        <source>custody</source>
        <translation>custodia</translation>
    </message>
    <message>
        <source>Who had an item of evidence, from when to when, without a gap.</source>
        <translation>Quién tuvo un elemento de evidencia, desde cuándo y hasta cuándo, sin interrupción.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>anotación</translation>
    </message>
    <message>
        <source>One signed statement of one person. Entries are numbered and never changed; what was wrong is amended by another entry.</source>
        <translation>Una declaración firmada de una persona. Las anotaciones están numeradas y nunca se cambian; lo que era incorrecto se enmienda con otra anotación.</translation>
    </message>
    <message>
        <source>FIPPA</source>
        <translation>FIPPA</translation>
    </message>
    <message>
        <source>The Freedom of Information and Protection of Privacy Act of Ontario.</source>
        <translation>La Freedom of Information and Protection of Privacy Act de Ontario (ley de libertad de información y protección de la privacidad).</translation>
    </message>
    <message>
        <source>HHS</source>
        <translation>HHS</translation>
    </message>
    <message>
        <source>The Department of Health and Human Services of the U.S.</source>
        <translation>El Departamento de Salud y Servicios Humanos de los EE. UU.</translation>
    </message>
    <message>
        <source>HIPAA</source>
        <translation>HIPAA</translation>
    </message>
    <message>
        <source>A federal act of the U.S. about health information.</source>
        <translation>Una ley federal de los EE. UU. sobre información de salud.</translation>
    </message>
    <message>
        <source>ICS</source>
        <translation>ICS</translation>
    </message>
    <message>
        <source>Incident Command System; ICS 209 and ICS 214 are forms of it.</source>
        <translation>Incident Command System (sistema de comando de incidentes); ICS 209 e ICS 214 son formularios de él.</translation>
    </message>
    <message>
        <source>IPC</source>
        <translation>IPC</translation>
    </message>
    <message>
        <source>The Information and Privacy Commissioner of Ontario.</source>
        <translation>El Information and Privacy Commissioner of Ontario (comisionado de información y privacidad).</translation>
    </message>
    <message>
        <source>MFIPPA</source>
        <translation>MFIPPA</translation>
    </message>
    <message>
        <source>The Municipal Freedom of Information and Protection of Privacy Act of Ontario.</source>
        <translation>La Municipal Freedom of Information and Protection of Privacy Act de Ontario (ley municipal de libertad de información y protección de la privacidad).</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>What the program knows of a place: its guide, offices and laws, with the day they were checked.</source>
        <translation>Lo que el programa sabe de un lugar: su guía, sus oficinas y sus leyes, con el día en que se comprobaron.</translation>
    </message>
    <message>
        <source>PAdES</source>
        <translation>PAdES</translation>
    </message>
    <message>
        <source>A European standard for signatures inside PDF files.</source>
        <translation>Una norma europea para firmas dentro de archivos PDF.</translation>
    </message>
    <message>
        <source>PHIPA</source>
        <translation>PHIPA</translation>
    </message>
    <message>
        <source>The Personal Health Information Protection Act of Ontario.</source>
        <translation>La Personal Health Information Protection Act de Ontario (ley de protección de la información personal de salud).</translation>
    </message>
    <message>
        <source>PIPEDA</source>
        <translation>PIPEDA</translation>
    </message>
    <message>
        <source>The Personal Information Protection and Electronic Documents Act of Canada.</source>
        <translation>La Personal Information Protection and Electronic Documents Act de Canadá (ley de protección de la información personal y de documentos electrónicos).</translation>
    </message>
    <message>
        <source>salted digest</source>
        <translation>resumen criptográfico con sal</translation>
    </message>
    <message>
        <source>A fingerprint of a value and of random characters beside it: nobody can guess the value from it, and no other value fits it.</source>
        <translation>Una huella de un valor y de caracteres aleatorios junto a él: nadie puede adivinar el valor a partir de ella, y ningún otro valor le corresponde.</translation>
    </message>
    <message>
        <source>A fingerprint of a file: 64 characters that would be others if one bit of it were changed.</source>
        <translation>Una huella de un archivo: 64 caracteres que serían otros si se cambiara un solo bit de él.</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Coordinated universal time. A Z after a time says so; -05:00 is five hours behind it.</source>
        <translation>Tiempo universal coordinado. Una Z o UTC después de una hora lo indica; -05:00 son cinco horas menos.</translation>
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
        <translation>No divulgado: detalle de seguridad vigente.</translation>
    </message>
    <message>
        <source>Withheld: personal information the reader does not need.</source>
        <translation>No divulgado: información personal que quien lee no necesita.</translation>
    </message>
    <message>
        <source>Withheld: legal privilege or advice.</source>
        <translation>No divulgado: secreto profesional o asesoramiento jurídico.</translation>
    </message>
    <message>
        <source>Withheld: active investigation.</source>
        <translation>No divulgado: investigación en curso.</translation>
    </message>
    <message>
        <source>Withheld: unproven attribution or blame.</source>
        <translation>No divulgado: atribución o culpa no probada.</translation>
    </message>
    <message>
        <source>Withheld: confidential to a third party or by contract.</source>
        <translation>No divulgado: confidencial para un tercero o por contrato.</translation>
    </message>
    <message>
        <source>Withheld: safety of a person.</source>
        <translation>No divulgado: seguridad de una persona.</translation>
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
        <translation>CÓMO COMPROBAR ESTA ENTREGA   {rehearsal}

{what} {number} sobre el incidente {incident}
de {organisation}
para {recipient}

Lo que hay que leer es report.pdf; report.html tiene las mismas palabras para un lector de
pantalla, y data/, si está, los mismos hechos para programas. Todo lo demás sirve para
comprobarlo. No cambie nada en esta carpeta, no añada nada y manténgala completa. Los
archivos que las computadoras ponen por sí mismas en las memorias (.DS_Store,
._report.pdf, Thumbs.db, desktop.ini) no causan daño.

1. COMPARE POR OTRA VÍA (sin esto solo sabrá que todo concuerda entre sí)

   Huella digital raíz del libro:
      {root}
   Compárela con la hoja de puesta en servicio impresa, o léasela a {organisation}
   por un número de teléfono que ya tenía. No la tome nunca solo de esta carpeta.

   SHA-256 de report.pdf:
      {report}

2. LA VÍA FÁCIL: abra verify.html en un navegador, escriba la huella que comparó y
   arrastre esta carpeta a la página. No se necesita red ni se usa ninguna.
      VALID (válido, verde)   Se superaron todas las comprobaciones y el libro es el que
                              usted espera.
      UNPINNED (sin confirmar, ámbar)
                              Se superaron todas las comprobaciones, pero no se escribió
                              ninguna huella: quien falsificara todo esto obtendría la
                              misma respuesta. No confíe todavía en ello: haga el paso
                              1, escriba la huella y compruebe de nuevo.
      INVALID (no válido, rojo)
                              Esto no es lo que se firmó. Vea el paso 4.
      UNREADABLE (ilegible, gris)
                              No se pudo comprobar. Eso no dice nada al respecto.

3. SIN NUESTRA PÁGINA

   ¿Es report.pdf lo que se firmó? Compare el resultado con el SHA-256 de arriba.
      Windows   certutil -hashfile report.pdf SHA256
      macOS     shasum -a 256 report.pdf
      Linux     sha256sum report.pdf
   Todos los archivos a la vez (macOS: shasum -a 256 -c SHA256SUMS):
      sha256sum -c SHA256SUMS

   ¿Quién lo firmó? Con OpenSSL, en esta carpeta:
      openssl cms -verify -binary -inform DER -in report.pdf.p7s \
        -content report.pdf -CAfile ca.pem -purpose any -out report.copy
      openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s \
        -content SHA256SUMS -CAfile ca.pem -purpose any -out SHA256SUMS.copy
      openssl x509 -in ca.pem -noout -fingerprint -sha256
   Los dos primeros tienen que decir "CMS Verification successful"; el último tiene que
   imprimir la huella digital raíz. Después, borre las dos copias.

   Con pdfsig:  pdfsig report.pdf
   Tiene que decir TANTO "Total document signed" COMO "Signature is Valid". La palabra
   Valid por sí sola no significa nada: se dice también de páginas que se cambiaron
   después de la firma. Adobe Reader muestra una advertencia amarilla hasta que se
   confía en ca.pem; es lo esperado.
{copies}
4. SI ALGO DIFIERE: conserve todo como está, no confíe en nada de ello y llame a
   {organisation} por un número de teléfono que ya tenía.
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
   ¿Son las copias de evidencia lo que se entregó? Solo está firmada la lista de esta
   carpeta; la que está junto a las copias puede cambiarse junto con ellas. En la carpeta
   que contiene items y papers (macOS: shasum -a 256 -c papers/evidence.sha256):
      sha256sum -c papers/evidence.sha256
   Lo que esté en items y no figure en esa lista no es ninguna de las copias.
</translation>
    </message>
    <message>
        <source>Papers about evidence</source>
        <translation>Documentos sobre evidencia</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>This page is what was signed, and the root of its key is confirmed.</source>
        <translation>Esta página es lo que se firmó, y la raíz de su clave está confirmada.</translation>
    </message>
    <message>
        <source>Nothing was found wrong, but nobody has confirmed whose key it is. Compare it with what you know by another way.</source>
        <translation>No se encontró ninguna diferencia, pero nadie ha confirmado de quién es la clave. Compárela con lo que sepa por otra vía.</translation>
    </message>
    <message>
        <source>Do not rely on this page. It is not what was signed.</source>
        <translation>No confíe en esta página. No es lo que se firmó.</translation>
    </message>
    <message>
        <source>The folder could not be read, so nothing was compared with it.</source>
        <translation>No se pudo leer la carpeta, así que no se comparó nada con ella.</translation>
    </message>
    <message>
        <source>As far as it could be compared, this page is what was signed, and the root of its key is confirmed. Look at what is named below.</source>
        <translation>Hasta donde se pudo comparar, esta página es lo que se firmó, y la raíz de su clave está confirmada. Mire lo que se nombra abajo.</translation>
    </message>
    <message>
        <source>As far as it could be compared, nothing was found wrong. Look at what is named below. Nobody has confirmed whose key it is; compare it with what you know by another way.</source>
        <translation>Hasta donde se pudo comparar, no se encontró ninguna diferencia. Mire lo que se nombra abajo. Nadie ha confirmado de quién es la clave; compárela con lo que sepa por otra vía.</translation>
    </message>
    <message>
        <source>The signature in the square code does not fit what the code says.</source>
        <translation>La firma del código cuadrado no corresponde a lo que dice el código.</translation>
    </message>
    <message>
        <source>The code was signed with another key than that of who signed it.</source>
        <translation>El código se firmó con otra clave que la de quien firmó el informe.</translation>
    </message>
    <message>
        <source>The page belongs to another logbook.</source>
        <translation>La página pertenece a otro libro.</translation>
    </message>
    <message>
        <source>The page belongs to another report.</source>
        <translation>La página pertenece a otro informe.</translation>
    </message>
    <message>
        <source>The page belongs to another copy of this report.</source>
        <translation>La página pertenece a otro ejemplar de este informe.</translation>
    </message>
    <message>
        <source>The report has no such page.</source>
        <translation>El informe no tiene esa página.</translation>
    </message>
    <message>
        <source>What was signed on this page is not what the folder lists for it.</source>
        <translation>Lo que se firmó en esta página no es lo que la carpeta indica para ella.</translation>
    </message>
    <message>
        <source>The folder did not pass its own check, so nothing in it counts.</source>
        <translation>La carpeta no superó su propia comprobación, así que nada de ella cuenta.</translation>
    </message>
    <message>
        <source>The page in report.pdf does not say what the folder lists for it.</source>
        <translation>La página de report.pdf no dice lo que la carpeta indica para ella.</translation>
    </message>
    <message>
        <source>What stands on the page cannot be laid over the page its code belongs to: the code is that of another page, or the scan is too poor.</source>
        <translation>Lo que está en la página no se puede superponer a la página de su código: el código es de otra página, o el escaneado es demasiado malo.</translation>
    </message>
    <message>
        <source>Something on the page is not what was signed:</source>
        <translation>Algo en la página no es lo que se firmó:</translation>
    </message>
    <message>
        <source>Nobody issued a page with this code.</source>
        <translation>Nadie emitió una página con este código.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry} differs: “{words}” was signed.</source>
        <translation>Página {page}, anotación {entry}, diferencia: se firmó «{words}».</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: “{words}” was signed.</source>
        <translation>Página {page}, {part}, diferencia: se firmó «{words}».</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry} differs: something was added.</source>
        <translation>Página {page}, anotación {entry}, diferencia: se añadió algo.</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: something was added.</source>
        <translation>Página {page}, {part}, diferencia: se añadió algo.</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry}: “{words}” was signed.</source>
        <translation>Página {page}, anotación {entry}: se firmó «{words}».</translation>
    </message>
    <message>
        <source>Page {page}, {part}: “{words}” was signed.</source>
        <translation>Página {page}, {part}: se firmó «{words}».</translation>
    </message>
    <message>
        <source>Page {page}, entry {entry}: a small mark, dirt or added, was not signed.</source>
        <translation>Página {page}, anotación {entry}: una marca pequeña, suciedad o añadido, no se firmó.</translation>
    </message>
    <message>
        <source>Page {page}, {part}: a small mark, dirt or added, was not signed.</source>
        <translation>Página {page}, {part}: una marca pequeña, suciedad o añadido, no se firmó.</translation>
    </message>
    <message>
        <source>the head of the page</source>
        <translation>la cabecera de la página</translation>
    </message>
    <message>
        <source>the foot of the page</source>
        <translation>el pie de la página</translation>
    </message>
    <message>
        <source>the boxes above</source>
        <translation>los recuadros de arriba</translation>
    </message>
    <message>
        <source>A page with this code was issued. Whether this paper says what was signed was not compared.</source>
        <translation>Se emitió una página con este código. No se comparó si este papel dice lo que se firmó.</translation>
    </message>
    <message>
        <source>This page is page {page} of {pages} of report {report}, copy {copy}.</source>
        <translation>Esta página es la página {page} de {pages} del informe {report}, ejemplar {copy}.</translation>
    </message>
    <message>
        <source>Logbook: {log}</source>
        <translation>Libro: {log}</translation>
    </message>
    <message>
        <source>Signed by: {signer}, {organisation}</source>
        <translation>Firmado por: {signer}, {organisation}</translation>
    </message>
    <message>
        <source>Key of the signer: {key}</source>
        <translation>Clave de quien firma: {key}</translation>
    </message>
    <message>
        <source>Page code: {code}</source>
        <translation>Código de la página: {code}</translation>
    </message>
    <message>
        <source>Incident {incident}, for {recipient}</source>
        <translation>Incidente {incident}, para {recipient}</translation>
    </message>
    <message>
        <source>Issued {issued}, entry {entry}</source>
        <translation>Emitido {issued}, anotación {entry}</translation>
    </message>
    <message>
        <source>Words compared with what was signed: {count}. Not compared for certain: {unsure}. Boxes for writing by hand were left out: {hand}. The margins were not looked at.</source>
        <translation>Palabras comparadas con lo que se firmó: {count}. No comparadas con certeza: {unsure}. Recuadros para escribir a mano que se dejaron de lado: {hand}. Los márgenes no se miraron.</translation>
    </message>
    <message>
        <source>What is printed on the page was not compared. Compare it with the hand-over folder; a code can be copied onto another page.</source>
        <translation>Lo impreso en la página no se comparó. Compárelo con la carpeta de entrega; un código se puede copiar en otra página.</translation>
    </message>
    <message>
        <source>Too worn to be compared for certain. Look with your own eyes whether the paper says the same:</source>
        <translation>Demasiado gastado para compararlo con certeza. Mire con sus propios ojos si el papel dice lo mismo:</translation>
    </message>
    <message>
        <source>Page {page}, {part} differs: a line or a shape that was signed is gone.</source>
        <translation>Página {page}, {part}, diferencia: falta una línea o una forma que se firmó.</translation>
    </message>
    <message>
        <source>the part “{part}”</source>
        <translation>la parte «{part}»</translation>
    </message>
</context>
</TS>
