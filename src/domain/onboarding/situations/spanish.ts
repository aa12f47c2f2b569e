import { anyOf } from '../signs.ts'
import { type Situations, upTo } from './sentence.ts'

const begin = anyOf([
  'aprueb\\w+',
  'autori[cz]\\w+',
  'acept\\w+ como',
  'activ(?:en|ar)\\w*',
  'den de alta',
  'comenzar',
  'empezar',
  'iniciar',
  'arrancar',
  'surtir',
  'suministrar',
  'entregar',
  'terminemos',
  'recibir (?:la primera|las primeras|pedidos|ordenes)',
])
const paper = anyOf([
  'acta constitutiva',
  'el acta',
  'cedula fiscal',
  'constancia (?:fiscal|de situacion)',
  'codigo de conducta',
  'cuestionario',
  'poliza',
  'registro mercantil',
  'opinion de cumplimiento',
  'carta compromiso',
  'expediente',
])
export const spanishSituations = {
  newcomer: `
    (?:debe|deben|va|van|tiene que|tienen que) (?:a )?(?:entregar|surtir|empezar|transportar|llevar)\\b${upTo(40)}(?:a partir|desde)
    (?:cambi|pas|migr)\\w+\\b${upTo(40)}(?:a|al) (?:edi|electronic\\w*)|del papel
    para que (?:les?|nos|los)? ?(?:\\w+ )?(?:podamos|pueda|puedan) (?:asignar|comprar|pedir|mandar|facturar)\\w*
    (?:trato|acuerdo|contrato|convenio)\\b${upTo(50)}primer\\w* (?:entrega|entregas|tarimas|pedido|pedidos|carga|embarque)
    primer\\w* (?:entrega|entregas|tarimas|carga|cargas|embarque|embarques)\\b${upTo(15)}(?:en|para|a partir|desde) (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|la semana|primavera|otono)
    primera (?:prueba|vez|conexion|liga)\\b
    (?:para que|antes de que|antes de|hasta que|asi podemos|y podemos|ya podemos|podamos|poder) (?:nos |los |le |ya |por fin )*${begin}
    (?:todavia|aun|nunca|jamas) (?:no )?${upTo(40)}(?:edi|intercambi\\w+|conexion|usuario|hemos hecho|trabaj\\w+|conectad\\w+)
    (?:no tenemos|no contamos con|sin) (?:\\w+ )?(?:usuario|acceso|cuenta|credenciales)\\b
    (?:vamos|van|queremos|pensamos|planeamos|empezaremos|empezamos|comenzamos) (?:a )?(?:empezar a |comenzar a )?(?:comprarle|comprar\\w*|trabajar con|surtirnos|abastecernos|contratar|traer)
    (?:recibir|mandar|enviar) (?:ordenes|pedidos) (?:reales|de verdad)
    (?:transportar|entregara|surtira|suministrara|llevara)\\w*\\b${upTo(20)}(?:para nosotros|nos)\\b${upTo(20)}(?:a partir|desde|en)
    (?:ser|hacernos|convertirnos en) (?:sus |su )?(?:transportistas?|proveedores|proveedor|distribuidor\\w*|socios?)
  `,
  joining: `
    (?:dar|den|darlos|darlas|registren|creen|agreguen)(?:los|las)? (?:\\w+ )?(?:de alta|como|en el sistema)
    (?:lista|padron|catalogo|panel|grupo) de (?:transportistas|proveedores|distribuidores|socios)(?: (?:autorizad|aprobad|calificad)\\w+)?
    (?:crear|abrir|activar|dar de alta) (?:la cuenta|el espacio|el perfil|la ficha)\\b${upTo(15)}(?:empresa|compania|negocio)
    (?:aprobar|autorizar|acreditar|evaluar|calificar)(?:nos|los|la|lo)? como
    (?:propuesta|solicitud|postulacion|candidatura)\\b${upTo(30)}(?:ser|como|para|proveedor\\w*|transportista\\w*)
    (?:comprador|compradora|compras|el area de compras|abastecimiento)\\b${upTo(40)}(?:pidio|pidieron|dijo|dijeron|solicito|indico)\\b${upTo(20)}(?:entrar|registrar\\w*|llenar|completar|ingresar|inscribir\\w*|dar\\w* de alta)
    (?:terminar|completar|terminemos|concluir|finalizar) (?:el|nuestro|la|nuestra) (?:registro|alta|inscripcion|expediente|perfil)
    (?:conectarlos|conectarnos|integrarnos|enlazarnos|conectarse)\\b
    (?:expediente|perfil|registro) (?:queda|quede|esta|este) (?:completo|listo|cerrado)
    (?:cuanto|que|como)\\b${upTo(50)}conectar\\w*\\b${upTo(20)}edi
  `,
  onTheWay: `
    (?:termin|conclu|acab|pas|complet)\\w+ (?:ya )?(?:las|sus|nuestras|todas las) pruebas|quien lo libera|liberen a
    (?:puerto|direccion|protocolo)\\b${upTo(50)}(?:nuestro|nuestra) (?:servidor|sistema)|ciclos? de prueba|rondas? de prueba
    ${paper}
    (?:regresaron|rechazaron|devolvieron|no aceptan|no aceptaron|mandamos|enviamos|adjunto|adjuntamos) ${upTo(30)}${paper}
    (?:servidor|ambiente|entorno|sistema) (?:\\w+ )?de pruebas?|(?:las|los) (?:\\w+ )?pruebas (?:salieron|pasaron|estan|quedaron|terminaron)|pedidos? de prueba|ordenes de prueba
    ordenes reales|pedidos reales|en productivo
  `,
  somebodyElse: 'tesis\\b|entrevista\\w*|universidad|cuenta de credito|clienta|mi compra|tienda en linea|tesoreria',
  settled:
    'den de baja|dar de baja a|pasen sus permisos|sigue funcionando|para no interrumpir|nueva? jef[ae]|se jubil\\w+|hasta ayer|nuevo certificado|mandamos el nuevo',
  access:
    'enlace que|ya caduco|entrar al portal|no tenemos usuario|servidor as2|datos de su servidor|la invitacion le llego|puerto|nuestro servidor|codigo que nos',
  documents: `${paper}|papeles|que nos falta|formulario`,
  process: 'quien la revisa|para cuando|conectarlos|que tienen que hacer|cuanto tiempo|nos ayudan a',
} satisfies Situations
