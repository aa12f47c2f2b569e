import { anyOf, type Signs } from './signs.ts'

const PARTNER = anyOf([
  'proveedor(?:es|a)?',
  'transportistas?',
  'distribuidor(?:es)?',
  'socios?(?: edi| comercial(?:es)?)?',
  'operador(?:es)? logisticos?',
  'maquilador(?:es)?',
  'fabricantes?',
  'productor(?:es)?',
  'mayoristas?',
  'agente aduanal',
  'fletes',
])

export const spanish: Signs = {
  newcomer: String.raw`
    candidatos? a (?:proveedor|socio|transportista)|(?:proveedor|socio) candidato
    (?:configuracion|integracion|conexion) (?:edi )?inicial|primera (?:configuracion|integracion)
    (?:todavia|aun) no (?:estamos|nos hemos) (?:registrad|conectad|inscri)\w+
    antes de (?:empezar|comenzar|iniciar|arrancar)|(?:empieza|comienza|inicia|arranca) (?:el|en|la)|fase de pruebas
    paso a produccion|nos (?:aprob\w+|seleccion\w+|acept\w+|eligi\w+|invit\w+|autoriz\w+)
    no (?:hemos|he|han) recibido (?:\w+ ){0,2}(?:usuario|acceso|credenciales|invitacion|enlace)
    antes (?:de la|del) primer[oa]? (?:entrega|pedido|carga|embarque|orden)|nueva (?:relacion|alianza)
    pasar (?:[^.!?]{2,40} )?a (?:edi|trading grid)|\(nuev[oa]\)|en sus (?:tiendas|anaqueles|estantes)
    antes de (?:crear|ser aprobad\w+)|(?:eligio|seleccionaron|selecciono|escogio|eligieron) nuestr\w+
    somos nuev[oa]s?|soy nuev[oa]
    (?:queremos|quisieramos|deseamos|nos gustaria|quiero|vamos a|estamos por|pensamos) (?:\w+ ){0,2}(?:ser|empezar|iniciar|comenzar|entregar|vender|suministrar|surtir|conectarnos|integrarnos|trabajar con)
    (?:firmamos|se firmo|firmado|firmo|acabamos de firmar) (?:\w+ ){0,3}(?:contrato|acuerdo|convenio)
    (?:contrato|acuerdo) (?:ya )?(?:esta |fue )?firmado
    (?:cuando) (?:pasamos|salimos|entramos|estaremos|podremos|nos)[^.!?]{0,25}(?:produccion|vivo|activos|alta|aprueban)
    (?:todavia|aun) no (?:tenemos|tengo|nos|hemos recibido|recibimos|cuenta con|contamos)[^.!?]{0,25}(?:acceso|usuario|credenciales|invitacion|cuenta)
    pendiente de (?:activacion|aprobacion|validacion|alta|autorizacion)
    esper(?:amos|ando|o) (?:\w+ ){0,3}(?:acceso|credenciales|invitacion|aprobacion|activacion)
    (?:nuev[oa]s?|futur[oa]s?) ${PARTNER}|${PARTNER} nuev[oa]s?|ser ${PARTNER}
    (?:somos|seamos) proveedores desde este|por primera vez|primera (?:prueba|conexion|orden|vez)
    primer (?:pedido|acceso)|aun no (?:estan|estamos|esta) (?:en produccion|activos|dados)
    todavia no (?:estan|estamos)|(?:ganamos|nos adjudicaron|nos asignaron|acabamos de ganar)|desde que firmamos
    firmamos el acuerdo|antes de (?:firmar|salir|liberar|arrancar)
    (?:se dio|dimos|dieron|darnos|dar|nos den|den) de alta
    sin (?:el|eso|ella) no (?:nos aprueban|pueden arrancar|podemos)
    para (?:salir en vivo|salir a produccion|empezar las pruebas)|entramos en produccion
  `,
  joining: String.raw`
    homolog\w+|(?:nos|para) (?:den|dar|darnos) de alta|alta (?:de|como) (?:\w+ )?proveedor\w*
    (?:incorporarse|incorporarnos|registrarse|ingresar|entrar) como (?:proveedor|transportista|socio|distribuidor)
    solicit\w+ ser (?:proveedor|transportista|distribuidor)|nuestra incorporacion
    debo registrar a (?:nuestra|mi) empresa|(?:nuestro|nuevo|futuro) proyecto edi
    (?:nuestra )?conexion a su plataforma|registro de (?:nuevos )?(?:socios|proveedores|transportistas)
    enlace de registro
    (?:unirse|unirnos|adherirse|incorporarse|cambio) (?:a|al) (?:la |el |su )?(?:red|comunidad|portal|trading grid|plataforma)
    on-?boarding
    (?:el|de|del|nuestra|su|para|una) alta\b(?! (?:prioridad|demanda|temporada|calidad|velocidad|direccion|gama|rotacion))
    (?:homologacion|acreditacion)
    (?:registrarse|registrarnos|registro|inscribirnos|inscripcion) (?:\w+ ){0,2}(?:proveedor|transportista|socio)\w*
    integrar (?:a )?(?:la empresa )?[\w ]{2,30} como
    como (?:obtenemos|obtengo|obtienen|consigo|conseguimos|solicito|solicitamos) [^.!?]{0,30}(?:acceso|credenciales|usuario)
    ser (?:proveedor|distribuidor|socio)\w*
    alta (?:de|del|como) (?:\w+ )?(?:nuevo )?(?:proveedor|socio|transportista|\w+ como socio)\w*|alta de proveedores
    completar nuestra alta|iniciar el alta|alta de [\w ]{2,40} como (?:socio|proveedor|transportista)
    (?:homologacion|incorporacion) (?:de un|como|de)? ?(?:nuevo |nuevos )?(?:socio|proveedor|transportista)?
    (?:durante|proceso de) (?:la )?(?:incorporacion|homologacion)
    on-?boarding (?:de|del) (?:\w+ )?(?:proveedor|socio|transportista|fletes)?
    (?:registr\w+|solicitud)[^.!?\n]{0,40}proveedor(?:es)?|dar(?:nos|se)? de alta como
    perfil de proveedor (?:\w+ )?al \d+|perfil de la empresa|cuestionario (?:de|para) (?:homologacion|proveedores)
    cuestionario de homologacion|acuerdo de socio|contrato de socio|conectarnos por primera vez|aprobacion del nuevo
    para nuevos proveedores
  `,
  invitation: String.raw`
    (?:reenviar|reenvien|nueva|otra) (?:la )?invitacion|invitacion|invitad[oa]s?\b
    invitacion[^.!?\n]{0,60}(?:portal|red|trading grid|proveedor|socio|codigo|hub|registr)
    (?:portal|red|trading grid|registr\w*)[^.!?\n]{0,60}invitacion|codigo de registro
    enlace de (?:registro|invitacion)|carta de invitacion|numero de hub|registrarnos (?:como|en)
  `,
  onTheWay: String.raw`
    punto de acceso as2|cadena de certificados|declaracion reach|datos de conexion|primeros pasos|embarque de prueba
    formulario fiscal|numero de proveedor\b(?! \d)|registr\w+|inscri\w+|licitacion
    proveedor (?:fue )?(?:rechazado|invitado|aprobado)|contrato (?:de )?(?:proveedor|suministro|socio)
    pruebas (?:\w+ ){0,2}(?:terminaron|terminadas|concluidas|concluyeron|listas|aprobadas)|pruebas edi
    pasa(?:mos|r) a produccion|acceso (?:as2|sftp|edi|al portal)|(?:crear|dar|habilitar) (?:\w+ )?acceso
    especificacion\w* edi|constancia|(?:empezar|iniciar|pasamos|plan de|ambiente de|pasar) (?:las )?pruebas
    pruebas de (?:orders|desadv|ordrsp|as2|edi)|escenarios?|salir (?:a produccion|en vivo)|arrancar
    contrasena provisional|credenciales|situacion fiscal|caratula bancaria|acta constitutiva|poliza de seguro
    carta del banco|declaracion de cumplimiento|sigue como "?incompleto|no podemos activar|guia de implementacion
    ya cargaron|necesitamos el suyo|llave publica
  `,
  hint: String.raw`
    trading grid|nuestra empresa|empresa\b|(?:aprobacion|aprobado|aprobar)\b|registr\w+|inscri\w+|solicite ser
    solicitud (?:de|para) (?:proveedor|alta)|pruebas?\b|certificar(?:nos)?\b|integracion|configuracion
    conexion inicial|alta\b(?! (?:prioridad|demanda|temporada))|inicio de contrato|acuerdo\b|formulario fiscal|w-?8
    gln\b|formato de proveedor|candidat\w+ a|(?:pidio|pidieron|piden) (?:que nos |registr|inscrib)\w*
    nos (?:pidio|pidieron|piden)|invitacion|invitad\w+|requisitos|buzon|parametros|proximo mes
    a partir de (?:mayo|junio|julio)|pasos|expediente|extranjer\w+
  `,
  partner: String.raw`
    ${PARTNER}|compras\b|licitacion|gerente de categoria|edi\b|as2|sftp|trading grid|portal
  `,
  settled: String.raw`
    (?:proveedor|socio|transportista)(?:es)? (?:actual|existente|habitual)(?:es)?|dejo de funcionar|esta manana
    desde medianoche|se acumulan
    (?:cambiar|modificar|actualizar|corregir) (?:el|la|nuestr[oa]) (?:correo|direccion|cuenta|contacto|nombre)
    desbloque\w+|desde (?:19|20)\d\d|desde (?:esta manana|ayer|el mantenimiento|hace)|llevamos anos
    hace (?:\w+ )?anos|como (?:cada ano|siempre|todos los anos)|igual que|cada mes|habitual|vence (?:el|pronto|en)
    renov\w+|actualizado|inactividad|reactiv\w+|no cambiamos nada|dejaron de|sin problemas|sin fallas|fusion
    ya no trabaja|cambiamos de|nos mudamos|cuenta existente|anoche|en produccion (?:desde|antes)
    trabajamos con ustedes
  `,
  somebodyElse: String.raw`
    comida del equipo|agente nuevo|barra lateral|nuev[oa] comprador\w*|panaderia|sucesora?|transfieran la cuenta
    tienda en linea|tarjeta regalo|cupon|boletin|cliente nuevo|mi paquete|garantia|devolver un producto|mis pedidos
    cuenta de cliente|nuev[oa] (?:companer|emplead|colega|colaborador)\w*|persona nueva|becario|personal\b
    recursos humanos|credencial,|computadora|gafete|vacaciones|correo y el gafete|curriculum|puesto de|seminario
    encuesta|periodista|alquiler|zendesk|celular|olvide (?:la|mi) contrasena|cuenta esta bloqueada|mismos permisos
    copiar mi usuario|cliente (?:pregunta|quiere)
  `,
  everyday: String.raw`
    ordenes abiertas|devolu\w+|lista de precios|plazo de pago|impresora|archivo adjunto|falla\b|factura equivocada
    dos veces|caida\b|direccion de entrega|evaluaciones|dano\b|danad\w+|primera entrega|llego incomplet\w+
    incompleta|plantillas\b|disputar
    (?:pedido|factura|orden|albaran|reclamacion|proveedor) (?:n[.º°]* ?)?[a-z-]{0,5}\d{4,}|albaran|carta de porte
    camion|comprobante de entrega|certificado de analisis|lote [a-z]?\d+|reclamacion|tarimas|tarde la orden
    confirmacion del pedido|precio de la factura|facturas?\b|direccion de nuestra
  `,
  access: String.raw`
    dominio|roles\b|no esta permitido|en trading grid|intercambio de certificados|p7b|carguen\w*
    codigo de invitacion|enlace de registro|recibido usuario|no puede entrar|organizacion no vinculada
    codigo de empresa|donde nos registramos|reenviar\w*|pendiente de activacion|obtenemos acceso|crear acceso|entrar
    acceso|acceder|contrasena|credenciales|usuario|cuenta\b|portal|enlace|hub\b|forma de entrar|pagina que pide
    invitacion|codigo de registro|activar|incompleto|habiliten|as2|sftp|mdn|buzon|calificador|llave publica
    remitente|identificador|conectarnos|certificado as2|cargaron nuestro certificado|spam|nunca lleg\w*
  `,
  documents: String.raw`
    informe de auditoria|autodeclaracion|en (?:ingles|espanol|frances)\b|documentos de alta|numero de proveedor
    formatos|ilegible|papeles|papeleria|especificacion\w*|certificacion\w*|comprobante fiscal|rfc\b|constancia
    documentos?|formulario|adjunt\w*|entregar|subimos|plantilla|fiscal|caratula|acta|carta del banco|bancari\w*
    seguro|poliza|iso\b|ecologico|haccp|brc\b|certificados|licencia|declaracion|contrato\b|acuerdo\b|firmado
    firmar\b|firma electronica|socio comercial|gln\b|guia de implementacion|ejemplos de|rechazaron nuestra poliza
    que falta|vencido|no acepta
  `,
  process: String.raw`
    en pausa|que falta|como funciona|fase piloto|quien se encarga|cuanto cuesta|estado de la|fase de pruebas
    paso a produccion|programen|primeros pasos|deben\b|que sigue|tiene costo|unirse|procedimiento|cuando\b
    siguientes pasos|con quien|a quien|cual es|novedades|avance|como nuevo socio|integrar a
    como (?:puedo|es el|podemos)|en que estado|cuanto tarda|cuales|que requisitos|que necesitan|pasos|proceso de
    requisitos|orden\?|plazos?|costo|solicitud|solicitarlo|sin explicar|lleva \w+ dias|empujar\w*|contacto durante
    reunion de arranque|plan de pruebas|ambiente de pruebas|escenarios?|pasamos las pruebas|salir a produccion
    obligatorio|necesitan el|pregunta \d+|no entendemos|se refiere|empezar con|iniciar el alta|aprobacion del
    contactaramos
  `,
}
