<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open text files…</source>
        <translation>&amp;Abrir archivos de texto…</translation>
    </message>
    <message>
        <source>Trains on text files of your own.
A book or a year of notes is a good size.</source>
        <translation>Entrena con archivos de texto tuyos.
Un libro o las notas de un año son un buen tamaño.</translation>
    </message>
    <message>
        <source>Open text &amp;folder…</source>
        <translation>Abrir &amp;carpeta de texto…</translation>
    </message>
    <message>
        <source>Trains on every text file in a folder.
Files that are no text are skipped and named.</source>
        <translation>Entrena con todos los archivos de texto de una carpeta.
Los que no son texto se omiten y se nombran.</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>&amp;Pegar texto…</translation>
    </message>
    <message>
        <source>Trains on text that you paste.
Try a poem many times over and watch it being memorised.</source>
        <translation>Entrena con texto que pegas tú.
Prueba con un poema repetido muchas veces y mira cómo se lo aprende de memoria.</translation>
    </message>
    <message>
        <source>Use &amp;Merrow, the built-in world</source>
        <translation>Usar &amp;Merrow, el mundo incorporado</translation>
    </message>
    <message>
        <source>Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.
Its facts are known, so what the model learned can be checked.</source>
        <translation>Entrena con el mundo incorporado: cuentos, almanaques, preguntas y cartas de una isla inventada.
Sus datos se conocen, así que se puede comprobar qué ha aprendido el modelo.</translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation>&amp;Guardar modelo…</translation>
    </message>
    <message>
        <source>Writes config.json, model.safetensors and tokenizer.json into a folder.
Other programs that read Hugging Face models can open it.</source>
        <translation>Escribe config.json, model.safetensors y tokenizer.json en una carpeta.
Pueden abrirlo otros programas que leen modelos de Hugging Face.</translation>
    </message>
    <message>
        <source>&amp;Export run…</source>
        <translation>E&amp;xportar ejecución…</translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or the loss chart as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation>Escribe un informe de la ejecución, sus números en una tabla o el gráfico de la pérdida como imagen.
Entrega el informe: se entiende solo, con curva, muestras y ajustes.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Ends the program.
Training stops after its current step.</source>
        <translation>Cierra el programa.
El entrenamiento se detiene tras el paso en curso.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>&amp;Train or pause</source>
        <translation>&amp;Entrenar o pausar</translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps.
Nothing is lost by pausing.</source>
        <translation>Inicia el entrenamiento, o lo pausa entre dos pasos.
Al pausar no se pierde nada.</translation>
    </message>
    <message>
        <source>&amp;One step</source>
        <translation>&amp;Un paso</translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause.
Watch which bars one step moves.</source>
        <translation>Exactamente una actualización de todos los pesos, y pausa.
Mira qué barras mueve un solo paso.</translation>
    </message>
    <message>
        <source>Same &amp;start</source>
        <translation>Mismo &amp;inicio</translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison.
Change the learning rate and train again.</source>
        <translation>Vuelve a los mismos pesos al azar; la curva anterior se queda para comparar.
Cambia la tasa de aprendizaje y entrena otra vez.</translation>
    </message>
    <message>
        <source>&amp;Pin this step</source>
        <translation>&amp;Fijar este paso</translation>
    </message>
    <message>
        <source>Keeps the model that is shown, now or at the step cursor, as a column.
Pin when the text changes its character.</source>
        <translation>Conserva como columna el modelo que se muestra, el de ahora o el del cursor de pasos.
Fija cuando el texto cambie de carácter.</translation>
    </message>
    <message>
        <source>Branc&amp;h here…</source>
        <translation>&amp;Bifurcar aquí…</translation>
    </message>
    <message>
        <source>A second run that begins with the model of this step, with exactly one thing changed.
Branch with a learning rate ten times larger and compare the curves.</source>
        <translation>Una segunda ejecución que empieza con el modelo de este paso y cambia exactamente una cosa.
Bifurca con una tasa de aprendizaje diez veces mayor y compara las curvas.</translation>
    </message>
    <message>
        <source>Stop the s&amp;econd run</source>
        <translation>&amp;Detener la segunda ejecución</translation>
    </message>
    <message>
        <source>The run that trains in the background is kept where it is and stops.
The one in the window gets on faster then.</source>
        <translation>La ejecución que entrena en segundo plano se guarda donde está y se detiene.
La de la ventana avanza entonces más deprisa.</translation>
    </message>
    <message>
        <source>Ca&amp;use trouble: a broken batch</source>
        <translation>Causar un problema: un &amp;lote roto</translation>
    </message>
    <message>
        <source>The next batch turns the loss into something that is no number.
See that the update is skipped, and where it stands on the curve.</source>
        <translation>El próximo lote convierte la pérdida en algo que no es un número.
Mira cómo se omite la actualización y dónde consta en la curva.</translation>
    </message>
    <message>
        <source>Cause trouble: an e&amp;xploding rate</source>
        <translation>Causar un problema: una tasa e&amp;xplosiva</translation>
    </message>
    <message>
        <source>One update with a learning rate beyond all measure destroys the weights.
See the run go back to the last good weights, with half the rate.</source>
        <translation>Una actualización con una tasa desmesurada destruye los pesos.
Mira cómo la ejecución vuelve a los últimos pesos buenos, con la mitad de la tasa.</translation>
    </message>
    <message>
        <source>Step cursor &amp;back</source>
        <translation>Cursor de pasos &amp;atrás</translation>
    </message>
    <message>
        <source>Every panel shows the kept model before this one.
Go back until the words fall apart.</source>
        <translation>Todos los paneles muestran el modelo guardado anterior.
Retrocede hasta que las palabras se deshagan.</translation>
    </message>
    <message>
        <source>Step cursor &amp;forward</source>
        <translation>Cursor de pasos adela&amp;nte</translation>
    </message>
    <message>
        <source>Every panel shows the next kept model.
Beyond the last one is now.</source>
        <translation>Todos los paneles muestran el siguiente modelo guardado.
Tras el último está ahora.</translation>
    </message>
    <message>
        <source>Step cursor to the &amp;random model</source>
        <translation>Cursor de pasos al modelo al a&amp;zar</translation>
    </message>
    <message>
        <source>Every panel shows the model before training.
Its guesses are all alike.</source>
        <translation>Todos los paneles muestran el modelo antes de entrenar.
Todo le parece igual de probable.</translation>
    </message>
    <message>
        <source>Step cursor to no&amp;w</source>
        <translation>Cursor de pasos a a&amp;hora</translation>
    </message>
    <message>
        <source>Every panel shows the model in training again.
Training went on meanwhile.</source>
        <translation>Todos los paneles vuelven a mostrar el modelo en entrenamiento.
Mientras tanto ha seguido entrenando.</translation>
    </message>
    <message>
        <source>P&amp;lay the run&apos;s time</source>
        <translation>&amp;Reproducir el tiempo de la ejecución</translation>
    </message>
    <message>
        <source>Goes through the kept models by itself, from the random one to now.
Watch bars and text while the run is told again.</source>
        <translation>Recorre por sí solo los modelos guardados, desde el aleatorio hasta ahora.
Mira las barras y el texto mientras la ejecución se vuelve a contar.</translation>
    </message>
    <message>
        <source>Sample &amp;again</source>
        <translation>&amp;Muestrear otra vez</translation>
    </message>
    <message>
        <source>Completes the prompt again with every model.
While training runs, now is renewed by itself.</source>
        <translation>Continúa otra vez el prompt con cada modelo.
Mientras se entrena, ahora se renueva solo.</translation>
    </message>
    <message>
        <source>New &amp;noise</source>
        <translation>Nuevo ruid&amp;o</translation>
    </message>
    <message>
        <source>Other dice for every column.
See what was the model and what was chance.</source>
        <translation>Otros dados para cada columna.
Mira qué venía del modelo y qué del azar.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>Menos &amp;movimiento</translation>
    </message>
    <message>
        <source>Bars and text change at once instead of moving.
Easier on the eyes and on slow machines.</source>
        <translation>Las barras y el texto cambian de golpe en lugar de moverse.
Más cómodo para la vista y en ordenadores lentos.</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Proyector</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>Restablecer la &amp;disposición</translation>
    </message>
    <message>
        <source>Puts every panel back to its place.
Panels can be dragged by their heads.</source>
        <translation>Devuelve cada panel a su lugar.
Los paneles se arrastran por la cabecera.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Then click anything in the window to read what it is.
Or rest the pointer on it.</source>
        <translation>Después pulsa cualquier cosa de la ventana para leer qué es.
O deja el puntero encima.</translation>
    </message>
    <message>
        <source>&amp;About First Words</source>
        <translation>&amp;Acerca de First Words</translation>
    </message>
    <message>
        <source>What this program is.
</source>
        <translation>Qué es este programa.
</translation>
    </message>
    <message>
        <source>Ta&amp;ke up the kept run</source>
        <translation>Re&amp;tomar la ejecución guardada</translation>
    </message>
    <message>
        <source>Opens the run again at its last checkpoint; after a same start, the run before it.
Press it when something went wrong before a class: training goes on from there.</source>
        <translation>Abre otra vez la ejecución en su último checkpoint; después de un mismo inicio, la ejecución anterior.
Púlsalo cuando algo haya salido mal ante la clase: el entrenamiento sigue desde ahí.</translation>
    </message>
    <message>
        <source>One panel at a time in large type, with big counters; 1 to 9 choose the panel.
B blanks the wall, the full stop freezes it to draw on, Page Down and Page Up turn the beats of a lesson. F11 ends it.</source>
        <translation>Un panel cada vez, en letra grande y con contadores grandes; de 1 a 9 se elige el panel.
B apaga la pared, el punto la congela para dibujar encima, Av Pág y Re Pág pasan los pasos de una lección. F11 termina.</translation>
    </message>
    <message>
        <source>Pr&amp;esenter&apos;s window</source>
        <translation>V&amp;entana de presentación</translation>
    </message>
    <message>
        <source>With a lesson on the projector: notes, time, hands, and what came in the rehearsal, for you alone.
It opens by itself where there is a second screen; with one screen it lies over the wall.</source>
        <translation>Con una lección en el proyector: notas, tiempo, manos y lo que salió en el ensayo, solo para ti.
Se abre sola donde hay una segunda pantalla; con una sola queda encima de la pared.</translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Try ten times larger or smaller.</source>
        <translation>Prueba con una diez veces mayor o menor.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>Try another mixture of the built-in world, and look at the completions.</source>
        <translation>Prueba con otra mezcla del mundo incorporado y mira las continuaciones.</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>Try half or twice as many sequences in each step.</source>
        <translation>Prueba con la mitad o el doble de secuencias en cada paso.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>Another order of the text: see how much of a difference is chance.</source>
        <translation>Otro orden del texto: mira cuánto de la diferencia es azar.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimizador</translation>
    </message>
    <message>
        <source>The other rule of updating; it begins without memory.</source>
        <translation>La otra regla de actualización; empieza sin memoria.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>reading the text</source>
        <translation>leyendo el texto</translation>
    </message>
    <message>
        <source>making the first pages of Merrow</source>
        <translation>creando las primeras páginas de Merrow</translation>
    </message>
    <message>
        <source>making the rest of Merrow</source>
        <translation>creando el resto de Merrow</translation>
    </message>
    <message>
        <source>learning tokens</source>
        <translation>aprendiendo los tokens</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>codificando el texto</translation>
    </message>
    <message>
        <source>counting what follows what</source>
        <translation>contando qué sigue a qué</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU, %1 hilos</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, bf16)</source>
        <translation>GPU NVIDIA (CUDA, bf16)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, fp32: exact and slower)</source>
        <translation>GPU NVIDIA (CUDA, fp32: exacta y más lenta)</translation>
    </message>
    <message>
        <source>Slow and clear (textbook loops)</source>
        <translation>Lenta y clara (bucles de libro de texto)</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>países</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>capitales</translation>
    </message>
    <message>
        <source>towns of Merrow</source>
        <translation>pueblos de Merrow</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>animals</source>
        <translation>animales</translation>
    </message>
    <message>
        <source>food</source>
        <translation>comida</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>colores</translation>
    </message>
    <message>
        <source>days and months</source>
        <translation>días y meses</translation>
    </message>
    <message>
        <source>verbs</source>
        <translation>verbos</translation>
    </message>
    <message>
        <source>pronouns</source>
        <translation>pronombres</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>cifras</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>capitalised words</source>
        <translation>palabras con mayúscula</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>otras palabras</translation>
    </message>
    <message>
        <source>pieces of words</source>
        <translation>trozos de palabras</translation>
    </message>
    <message>
        <source>single bytes</source>
        <translation>bytes sueltos</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>tokens especiales</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Cuentos</translation>
    </message>
    <message>
        <source>Almanac</source>
        <translation>Almanaque</translation>
    </message>
    <message>
        <source>Quiz sheets</source>
        <translation>Hojas de preguntas</translation>
    </message>
    <message>
        <source>Forum threads</source>
        <translation>Hilos de foro</translation>
    </message>
    <message>
        <source>Dialogues and plays</source>
        <translation>Diálogos y teatro</translation>
    </message>
    <message>
        <source>Letters and diaries</source>
        <translation>Cartas y diarios</translation>
    </message>
    <message>
        <source>The Gazette</source>
        <translation>La gaceta</translation>
    </message>
    <message>
        <source>Recipes and how-to</source>
        <translation>Recetas e instrucciones</translation>
    </message>
    <message>
        <source>Code pages</source>
        <translation>Páginas de código</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Verse and songs</source>
        <translation>Versos y canciones</translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation>Cuadernos</translation>
    </message>
    <message>
        <source>Pattern lists</source>
        <translation>Listas de patrones</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Razonamientos</translation>
    </message>
    <message>
        <source>Spanish phrasebook</source>
        <translation>Guía de conversación en español</translation>
    </message>
    <message>
        <source>Ship&apos;s logs</source>
        <translation>Cuadernos de bitácora</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Preguntas y respuestas</translation>
    </message>
    <message>
        <source>Fine-tuning pairs</source>
        <translation>Parejas para fine-tuning</translation>
    </message>
    <message>
        <source>Requests for rating</source>
        <translation>Peticiones para valorar</translation>
    </message>
    <message>
        <source>Fewer than three of four words of its first line are words of the text it was trained on.</source>
        <translation>Menos de tres de cada cuatro palabras de su primera línea son palabras del texto con el que se entrenó.</translation>
    </message>
    <message>
        <source>The first line ends with a question mark.</source>
        <translation>La primera línea termina con un signo de interrogación.</translation>
    </message>
    <message>
        <source>The first line names an answer: if the prompt names France, any capital would be one, right or wrong.</source>
        <translation>La primera línea nombra una respuesta: si el prompt nombra Francia, vale cualquier capital, correcta o no.</translation>
    </message>
    <message>
        <source>Anything else, also nothing at all where the document ends.</source>
        <translation>Cualquier otra cosa, también nada en absoluto donde acaba el documento.</translation>
    </message>
    <message>
        <source>Sums of three digits, the answer units first: nothing for a long time, then all at once.</source>
        <translation>Sumas de tres cifras, con las unidades de la respuesta primero: nada durante mucho tiempo y de repente todo.</translation>
    </message>
    <message>
        <source>Six million parameters and a longer context: made for a graphics card.</source>
        <translation>Seis millones de parámetros y un contexto más largo: hecho para una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Ember&apos;s size built as GPT-2 was and trained with AdamW: see what the newer parts are worth.</source>
        <translation>Del tamaño de Ember, construido como GPT-2 y entrenado con AdamW: mira cuánto valen las piezas más nuevas.</translation>
    </message>
    <message>
        <source>The default: small enough for two cores and three minutes, large enough to write sentences of its world.</source>
        <translation>El predeterminado: bastante pequeño para dos núcleos y tres minutos, bastante grande para escribir frases de su mundo.</translation>
    </message>
    <message>
        <source>The published shape of the smallest GPT-2, for a graphics card; on a processor it writes, but hardly learns.</source>
        <translation>La forma publicada del GPT-2 más pequeño, para una tarjeta gráfica; en un procesador escribe, pero apenas aprende.</translation>
    </message>
    <message>
        <source>Three million parameters: an hour or more on a processor.</source>
        <translation>Tres millones de parámetros: una hora o más en un procesador.</translation>
    </message>
    <message>
        <source>Twice Ember: for a run of a quarter to half an hour.</source>
        <translation>El doble de Ember: para una ejecución de un cuarto de hora a media hora.</translation>
    </message>
    <message>
        <source>The published configuration of ten million parameters, without dropout; for a graphics card or patience.</source>
        <translation>La configuración publicada de diez millones de parámetros, sin dropout; para una tarjeta gráfica o mucha paciencia.</translation>
    </message>
    <message>
        <source>The published small size with newer parts and Muon: the same loss in a fraction of the time.</source>
        <translation>El tamaño pequeño publicado, con piezas más nuevas y Muon: la misma pérdida en una fracción del tiempo.</translation>
    </message>
    <message>
        <source>The published small configuration for a processor, without dropout; for comparison with other programs.</source>
        <translation>La configuración pequeña publicada para un procesador, sin dropout; para comparar con otros programas.</translation>
    </message>
    <message>
        <source>Random symbols, then the same again: half a minute until a head is formed that copies.</source>
        <translation>Símbolos al azar y luego los mismos otra vez: medio minuto hasta que se forma una cabeza que copia.</translation>
    </message>
    <message>
        <source>The smallest: for slow computers, and for comparing many runs.</source>
        <translation>El más pequeño: para ordenadores lentos y para comparar muchas ejecuciones.</translation>
    </message>
    <message>
        <source>Two narrow layers and the fast recipe: a readable curve on a page of Shakespeare in three seconds.</source>
        <translation>Dos capas estrechas y la receta rápida: una curva legible sobre una página de Shakespeare en tres segundos.</translation>
    </message>
    <message>
        <source>Report of the run</source>
        <translation>Informe de la ejecución</translation>
    </message>
    <message>
        <source>Table of the metrics</source>
        <translation>Tabla de las métricas</translation>
    </message>
    <message>
        <source>Metrics, one object per line</source>
        <translation>Métricas, un objeto por línea</translation>
    </message>
    <message>
        <source>Drawing of the loss curve</source>
        <translation>Dibujo de la curva de pérdida</translation>
    </message>
    <message>
        <source>Step %1: the loss or the gradient was no number, so this batch was skipped.</source>
        <translation>Paso %1: la pérdida o el gradiente no era un número, así que se omitió este lote.</translation>
    </message>
    <message>
        <source>Step %1: no number several times in a row; back to the weights of step %2, learning rate halved to %3.</source>
        <translation>Paso %1: varias veces seguidas no hubo número; de vuelta a los pesos del paso %2, con la tasa de aprendizaje reducida a la mitad, %3.</translation>
    </message>
    <message>
        <source>Step %1: no number again, and going back had not helped; training stopped.</source>
        <translation>Paso %1: otra vez no hubo número, y volver atrás no había servido; el entrenamiento se detuvo.</translation>
    </message>
    <message>
        <source>Step %1: the run could be saved again.</source>
        <translation>Paso %1: la ejecución se pudo guardar de nuevo.</translation>
    </message>
    <message>
        <source>Step %1: the run could not be saved, so training waited. %2</source>
        <translation>Paso %1: la ejecución no se pudo guardar, así que el entrenamiento esperó. %2</translation>
    </message>
    <message>
        <source>Step %1: one update with an exploding learning rate, caused on purpose.</source>
        <translation>Paso %1: una actualización con una tasa de aprendizaje explosiva, provocada a propósito.</translation>
    </message>
    <message>
        <source>Step %1: a broken batch, caused on purpose.</source>
        <translation>Paso %1: un lote roto, provocado a propósito.</translation>
    </message>
    <message>
        <source>It was the %1rd in a row: the weights of step %2 are back, and the learning rate is half of what it was.</source>
        <translation>Fue la %1.ª seguida: han vuelto los pesos del paso %2 y la tasa de aprendizaje es la mitad de la anterior.</translation>
    </message>
    <message>
        <source>Training is paused: choose a lower rate and press Same start.</source>
        <translation>El entrenamiento está en pausa: elige una tasa menor y pulsa Mismo inicio.</translation>
    </message>
    <message>
        <source>Training goes on with the next batch.</source>
        <translation>El entrenamiento sigue con el lote siguiente.</translation>
    </message>
    <message>
        <source>This run is being trained by another process; here it can only be looked at.</source>
        <translation>Otro programa está entrenando esta ejecución; aquí solo se puede mirar.</translation>
    </message>
    <message>
        <source>Training will be very slow here: %1.</source>
        <translation>Aquí el entrenamiento será muy lento: %1.</translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4, with a new optimizer</source>
        <translation>bifurcada en el paso %1: %2 %3 → %4, con un optimizador nuevo</translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4</source>
        <translation>bifurcada en el paso %1: %2 %3 → %4</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimizador</translation>
    </message>
    <message>
        <source>%1 bytes are not valid UTF-8; they are kept and trained on as bytes.</source>
        <translation>%1 bytes no son UTF-8 válido; se conservan y se entrenan como bytes.</translation>
    </message>
    <message>
        <source>%1 of the files were left out, the first because: %2.</source>
        <translation>%1 de los archivos se han omitido, el primero por esto: %2.</translation>
    </message>
    <message>
        <source>This text has %1 tokens: %2 to train on and %3 to check with; a context of %4 needs at least %5 on each side. Add text, or use a smaller context (model.n_ctx = %6 would fit).</source>
        <translation>Este texto tiene %1 tokens: %2 para entrenar y %3 para comprobar; un contexto de %4 necesita al menos %5 en cada parte. Añade texto o usa un contexto menor (cabría model.n_ctx = %6).</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Choose a file with text in it.</source>
        <translation>%1 está vacío (0 bytes). Elige un archivo que contenga texto.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but all of them are white space or document separators. Choose a file with text in it.</source>
        <translation>%1 tiene %2 bytes, pero todos son espacios o separadores de documentos. Elige un archivo que contenga texto.</translation>
    </message>
    <message>
        <source>%1 looks like a binary file, not text: of its %2 bytes %3 are NUL and %4 are other control bytes. Choose a plain text file (UTF-8).</source>
        <translation>%1 parece un archivo binario, no texto: de sus %2 bytes, %3 son NUL y %4 son otros bytes de control. Elige un archivo de texto plano (UTF-8).</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text (%2 bytes, with a byte order mark); UTF-8 is needed. Save it as UTF-8, or convert it with: %3</source>
        <translation>%1 es texto UTF-16 (%2 bytes, con marca de orden de bytes); hace falta UTF-8. Guárdalo como UTF-8 o conviértelo con: %3</translation>
    </message>
    <message>
        <source>%1 is %2, not plain text (%3 bytes). %4</source>
        <translation>%1 es %2, no texto plano (%3 bytes). %4</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a ZIP archive (also .docx, .odt and .epub are)</source>
        <translation>un archivo ZIP (también lo son .docx, .odt y .epub)</translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <translation>un archivo comprimido con gzip</translation>
    </message>
    <message>
        <source>compressed with zstd</source>
        <translation>un archivo comprimido con zstd</translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <translation>un archivo comprimido con xz</translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation>un archivo comprimido con bzip2</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>una tabla Parquet</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>una imagen (PNG)</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>una imagen (JPEG)</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a Rich Text document</source>
        <translation>un documento de texto enriquecido (RTF)</translation>
    </message>
    <message>
        <source>Save it as plain text, for example with: %1</source>
        <translation>Guárdalo como texto plano, por ejemplo con: %1</translation>
    </message>
    <message>
        <source>Unpack it, or save the document as plain text (UTF-8).</source>
        <translation>Descomprímelo, o guarda el documento como texto plano (UTF-8).</translation>
    </message>
    <message>
        <source>Unpack it with: %1</source>
        <translation>Descomprímelo con: %1</translation>
    </message>
    <message>
        <source>Export its text column as a plain text file.</source>
        <translation>Exporta su columna de texto como archivo de texto plano.</translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation>Elige un archivo de texto.</translation>
    </message>
    <message>
        <source>Save it as plain text (UTF-8).</source>
        <translation>Guárdalo como texto plano (UTF-8).</translation>
    </message>
    <message>
        <source>The folder %1 has no text to train on: %2. Choose a folder with plain text files (UTF-8).</source>
        <translation>La carpeta %1 no tiene texto con el que entrenar: %2. Elige una carpeta con archivos de texto plano (UTF-8).</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>%1 entries were skipped, the first of them %2</source>
        <translation>se han omitido %1 entradas, la primera %2</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the spelling; relative paths are looked up from %2.</source>
        <translation>%1 no existe. Revisa la ortografía; las rutas relativas se buscan desde %2.</translation>
    </message>
    <message>
        <source>The text has changed since this run was trained, so it cannot go on exactly. A new run can start from its model: train --init %1.</source>
        <translation>El texto ha cambiado desde que se entrenó esta ejecución, así que no puede continuar exactamente. Una ejecución nueva puede partir de su modelo: train --init %1.</translation>
    </message>
    <message>
        <source>The learning rate must lie between 0 and 10, not %1.</source>
        <translation>La tasa de aprendizaje debe estar entre 0 y 10, no ser %1.</translation>
    </message>
    <message>
        <source>There is no model to save yet.</source>
        <translation>Todavía no hay ningún modelo que guardar.</translation>
    </message>
    <message>
        <source>The meters ask about the built-in world, and this run reads another text.</source>
        <translation>Los medidores preguntan por el mundo incorporado, y esta ejecución lee otro texto.</translation>
    </message>
    <message>
        <source>At most %1 samples are written at once, not %2.</source>
        <translation>Se escriben como mucho %1 muestras a la vez, no %2.</translation>
    </message>
    <message>
        <source>There is no such model to ask yet: none is pinned or shown.</source>
        <translation>Todavía no hay un modelo así al que preguntar: no hay ninguno fijado ni mostrado.</translation>
    </message>
    <message>
        <source>The text is still being read; what it knows as words is not known yet. Try again in a moment.</source>
        <translation>El texto todavía se está leyendo; aún no se sabe qué palabras conoce. Vuelve a probar dentro de un momento.</translation>
    </message>
    <message>
        <source>The text is still being prepared; its pages can be looked at then. A text of your own works already.</source>
        <translation>El texto todavía se está preparando; sus páginas se podrán ver después. Un texto tuyo ya funciona.</translation>
    </message>
    <message>
        <source>The writer stops at %1 tokens; start again, or go back to an earlier token.</source>
        <translation>El escritor se detiene en %1 tokens; empieza de nuevo o vuelve a un token anterior.</translation>
    </message>
    <message>
        <source>There is no training yet that could get into trouble.</source>
        <translation>Todavía no hay ningún entrenamiento que pueda tener problemas.</translation>
    </message>
    <message>
        <source>This run is not kept, so its earlier models are gone.</source>
        <translation>Esta ejecución no se guarda, así que sus modelos anteriores ya no están.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2; it can be looked at, but not changed.</source>
        <translation>%2 está entrenando %1; se puede mirar, pero no cambiar.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2; stop it first.</source>
        <translation>%2 está entrenando %1; detenlo antes.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of First Words.</source>
        <translation>%1 lo escribió una versión más nueva de First Words.</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not fit.</source>
        <translation>%1 está dañado: su suma de comprobación no coincide.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 está dañado.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>No se puede escribir en %1.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>CPU, %1 thread</source>
        <translation>CPU, %1 hilo</translation>
    </message>
    <message>
        <source>Step %1: the %2 is no longer a number, so this update was not applied. The learning rate was %3; usual for this preset is %4. %5</source>
        <translation>Paso %1: %2 ya no es un número, así que esta actualización no se aplicó. La tasa de aprendizaje era %3; lo normal con este preset es %4. %5</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>la pérdida</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>el gradiente</translation>
    </message>
    <message>
        <source>%1 The model of step %2 was safe and is now on the CPU%3; Start goes on from there.</source>
        <translation>%1 El modelo del paso %2 estaba a salvo y ahora está en la CPU%3; desde ahí se sigue con Inicio.</translation>
    </message>
    <message>
        <source> (%1 steps are lost)</source>
        <translation> (se han perdido %1 pasos)</translation>
    </message>
    <message>
        <source>The built-in world&apos;s data folder %1 cannot be read: %2. Was it installed?</source>
        <translation>No se puede leer la carpeta de datos %1 del mundo incorporado: %2. ¿Se instaló?</translation>
    </message>
</context>
<context>
    <name>LessonVerbs</name>
    <message>
        <source>Nudge once first: then there are weights to check.</source>
        <translation>Da primero un empujón: entonces habrá pesos que comprobar.</translation>
    </message>
    <message>
        <source>There is no model called &apos;%1&apos; here.</source>
        <translation>Aquí no hay ningún modelo llamado «%1».</translation>
    </message>
    <message>
        <source>There is no model to train yet.</source>
        <translation>Todavía no hay ningún modelo que entrenar.</translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now, in about %1?</source>
        <translation>Ninguna de tus ejecuciones tiene todavía un modelo así. ¿Entrenar uno ahora, en unos %1?</translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now?</source>
        <translation>Ninguna de tus ejecuciones tiene todavía un modelo así. ¿Entrenar uno ahora?</translation>
    </message>
    <message>
        <source>The text is still being prepared; try again in a moment.</source>
        <translation>El texto todavía se está preparando; vuelve a probar dentro de un momento.</translation>
    </message>
    <message>
        <source>No step of this run is kept yet: train first.</source>
        <translation>Todavía no se ha guardado ningún paso de esta ejecución: entrena primero.</translation>
    </message>
    <message>
        <source>The random model has its own column; train before you pin.</source>
        <translation>El modelo al azar tiene su propia columna; entrena antes de fijar.</translation>
    </message>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation>Todavía no hay ningún paso desde el que bifurcar: entrena primero.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>how far the guesses are from the text; lower is better</source>
        <translation>a qué distancia del texto están las predicciones; menos es mejor</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Siguiente token</translation>
    </message>
    <message>
        <source>what each model expects after your prompt</source>
        <translation>qué espera cada modelo después de tu prompt</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Continuaciones</translation>
    </message>
    <message>
        <source>the same prompt continued by models of several ages, with the same noise</source>
        <translation>el mismo prompt continuado por modelos de varias edades, con el mismo ruido</translation>
    </message>
    <message>
        <source>Training text</source>
        <translation>Texto de entrenamiento</translation>
    </message>
    <message>
        <source>what the models read: how often, where, and where their words come from</source>
        <translation>lo que leen los modelos: cuántas veces, dónde y de dónde salen sus palabras</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>where every head looks while it reads your prompt</source>
        <translation>adónde mira cada cabeza mientras lee tu prompt</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit lens</translation>
    </message>
    <message>
        <source>what the model would say if it stopped after each block</source>
        <translation>qué diría el modelo si se detuviera después de cada bloque</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>which tokens the model takes for alike</source>
        <translation>qué tokens le parecen semejantes al modelo</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>how large weights, gradients and updates are, layer by layer</source>
        <translation>qué tamaño tienen pesos, gradientes y actualizaciones, capa por capa</translation>
    </message>
    <message>
        <source>One nudge</source>
        <translation>Un empujón</translation>
    </message>
    <message>
        <source>what one sentence does to the weights, and what that changes</source>
        <translation>qué hace una frase con los pesos y qué cambia con ello</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Escritor</translation>
    </message>
    <message>
        <source>one token at a time: the bars, the dice, the clock</source>
        <translation>un token tras otro: las barras, los dados, el reloj</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>one prompt, many answers, sorted and counted</source>
        <translation>un prompt, muchas respuestas, clasificadas y contadas</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Medidores</translation>
    </message>
    <message>
        <source>what is learned in which order</source>
        <translation>qué se aprende y en qué orden</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>all your runs: open, go on, compare</source>
        <translation>todas tus ejecuciones: abrir, continuar, comparar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>several runs on one chart, and what differs between them</source>
        <translation>varias ejecuciones en un gráfico y en qué se diferencian</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>step by step: predict, run, look, explain</source>
        <translation>paso a paso: predecir, ejecutar, mirar, explicar</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>how a text is cut into pieces, and how the cutting was learned</source>
        <translation>cómo se corta un texto en piezas y cómo se aprendió a cortarlo</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>a page painted by its loss, and what its predictions are worth as a file</source>
        <translation>una página coloreada según su pérdida, y cuánto valen sus predicciones como archivo</translation>
    </message>
    <message>
        <source>Guessing game</source>
        <translation>Juego de adivinar</translation>
    </message>
    <message>
        <source>you and the model guess what comes next in a text that neither has seen</source>
        <translation>tú y el modelo adivináis qué viene después en un texto que ninguno ha visto</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>token embeddings</source>
        <translation>embeddings de tokens</translation>
    </message>
    <message>
        <source>position embeddings</source>
        <translation>embeddings de posición</translation>
    </message>
    <message>
        <source>norm before attention</source>
        <translation>norma antes de la atención</translation>
    </message>
    <message>
        <source>attention queries</source>
        <translation>consultas (Q) de la atención</translation>
    </message>
    <message>
        <source>attention keys</source>
        <translation>claves (K) de la atención</translation>
    </message>
    <message>
        <source>attention values</source>
        <translation>valores (V) de la atención</translation>
    </message>
    <message>
        <source>norm of queries</source>
        <translation>norma de las consultas</translation>
    </message>
    <message>
        <source>norm of keys</source>
        <translation>norma de las claves</translation>
    </message>
    <message>
        <source>attention output</source>
        <translation>salida de la atención</translation>
    </message>
    <message>
        <source>norm before MLP</source>
        <translation>norma antes de la MLP</translation>
    </message>
    <message>
        <source>MLP gate</source>
        <translation>MLP: puerta</translation>
    </message>
    <message>
        <source>MLP up</source>
        <translation>MLP: subida</translation>
    </message>
    <message>
        <source>MLP down</source>
        <translation>MLP: bajada</translation>
    </message>
    <message>
        <source>final norm</source>
        <translation>norma final</translation>
    </message>
    <message>
        <source>output head</source>
        <translation>cabeza de salida</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>%1, bias</source>
        <translation>%1, sesgo</translation>
    </message>
    <message>
        <source>block %1, %2</source>
        <translation>bloque %1, %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloque %1</translation>
    </message>
</context>
<context>
    <name>PathChoice</name>
    <message>
        <source>%1, %2 min</source>
        <translation>%1, %2 min</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>entera</translation>
    </message>
    <message>
        <source>core</source>
        <translation>esencial</translation>
    </message>
    <message>
        <source>one class</source>
        <translation>una clase</translation>
    </message>
</context>
<context>
    <name>PresenterNotes</name>
    <message>
        <source>✔ %1 %2</source>
        <translation>✔ %1 %2</translation>
    </message>
    <message>
        <source>Ask.</source>
        <translation>Pregunta.</translation>
    </message>
    <message>
        <source>A good answer.</source>
        <translation>Una buena respuesta.</translation>
    </message>
    <message>
        <source>Afterwards.</source>
        <translation>Después.</translation>
    </message>
    <message>
        <source>Usual.</source>
        <translation>Lo habitual.</translation>
    </message>
    <message>
        <source>If it has not happened yet.</source>
        <translation>Si aún no ha ocurrido.</translation>
    </message>
    <message>
        <source>If it does not happen.</source>
        <translation>Si no ocurre.</translation>
    </message>
    <message>
        <source>Hint.</source>
        <translation>Pista.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>This run is damaged.</source>
        <translation>Esta ejecución está dañada.</translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation>Esta ejecución ya está abierta.</translation>
    </message>
    <message>
        <source>This run is open here; open or start another one first.</source>
        <translation>Esta ejecución está abierta aquí; abre o inicia otra antes.</translation>
    </message>
    <message>
        <source>This run is in training; stop it first.</source>
        <translation>Esta ejecución se está entrenando; detenla antes.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Brings the run back: its curve, its model in every panel, and Train goes on where it stopped.
What is open now is kept as it stands.</source>
        <translation>Recupera la ejecución: su curva, su modelo en cada panel, y Entrenar sigue donde se detuvo.
Lo que está abierto ahora se conserva tal como está.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>Another name for the run.
Name it after the question it answers.</source>
        <translation>Otro nombre para la ejecución.
Llámala como la pregunta que responde.</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Escribir una &amp;nota</translation>
    </message>
    <message>
        <source>A line of your own about the run.
Write down what you expected before you look.</source>
        <translation>Una línea tuya sobre la ejecución.
Anota qué esperas antes de mirar.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or its curve as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation>Escribe un informe de la ejecución, sus números en una tabla o su curva como imagen.
Entrega el informe: se entiende solo, con curva, muestras y ajustes.</translation>
    </message>
    <message>
        <source>&amp;Branch…</source>
        <translation>&amp;Bifurcar…</translation>
    </message>
    <message>
        <source>A second run that begins with a model of this one, with exactly one thing changed. Opens the run first.
Move the bar of steps at the bottom to branch earlier.</source>
        <translation>Una segunda ejecución que empieza con un modelo de esta y cambia exactamente una cosa. Antes abre la ejecución.
Mueve la barra de pasos de abajo para bifurcar antes.</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Mostrar la &amp;carpeta</translation>
    </message>
    <message>
        <source>Where the run is on disk: models, settings and metrics as plain files.
Other programs can read them.</source>
        <translation>Dónde está la ejecución en el disco: modelos, ajustes y métricas en archivos sencillos.
Otros programas pueden leerlos.</translation>
    </message>
    <message>
        <source>Move to the &amp;trash</source>
        <translation>Mover a la &amp;papelera</translation>
    </message>
    <message>
        <source>Takes the selected runs out of the library.
Undo puts them back, and so can any file manager.</source>
        <translation>Saca de la biblioteca las ejecuciones elegidas.
Deshacer las devuelve, y también puede hacerlo cualquier gestor de archivos.</translation>
    </message>
</context>
<context>
    <name>RunExporter</name>
    <message>
        <source>Picture of the loss chart</source>
        <translation>Imagen del gráfico de la pérdida</translation>
    </message>
    <message>
        <source>Loss chart for printing</source>
        <translation>Gráfico de la pérdida para imprimir</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>open here</source>
        <translation>abierta aquí</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>entrenam. %1</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 en el paso %2</translation>
    </message>
    <message>
        <source>branch from step %1 of %2</source>
        <translation>rama desde el paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 from step %2 of %3</source>
        <translation>%1 desde el paso %2 de %3</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>uniform</source>
        <translation>uniforme</translation>
    </message>
    <message>
        <source>knows nothing</source>
        <translation>no sabe nada</translation>
    </message>
    <message>
        <source>unigram</source>
        <translation>unigrama</translation>
    </message>
    <message>
        <source>how often tokens occur</source>
        <translation>cuántas veces aparece cada token</translation>
    </message>
    <message>
        <source>bigram</source>
        <translation>bigrama</translation>
    </message>
    <message>
        <source>which follows which</source>
        <translation>cuál sigue a cuál</translation>
    </message>
    <message>
        <source>trigram</source>
        <translation>trigrama</translation>
    </message>
    <message>
        <source>which follows which two</source>
        <translation>cuál sigue a qué dos</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>suelo</translation>
    </message>
    <message>
        <source>the best possible on this text</source>
        <translation>lo mejor posible con este texto</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <translation>viendo el %1</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>ahora, %1</translation>
    </message>
    <message>
        <source>before training: random weights</source>
        <translation>antes de entrenar: pesos al azar</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>at the step cursor</source>
        <translation>en el cursor de pasos</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>todavía sin entrenar</translation>
    </message>
    <message>
        <source>the model as it is</source>
        <translation>el modelo tal como está</translation>
    </message>
</context>
<context>
    <name>fw::AlternativesPopup</name>
    <message>
        <source>Alternatives to this token</source>
        <translation>Alternativas a este token</translation>
    </message>
    <message>
        <source>What it could have been.
Choose one to continue from there.</source>
        <translation>Lo que podría haber sido.
Elige uno para seguir desde ahí.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
</context>
<context>
    <name>fw::AnswerInput</name>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Bajar: %1</translation>
    </message>
</context>
<context>
    <name>fw::AttentionMapView</name>
    <message>
        <source>%1 looks at %2: %3</source>
        <translation>%1 mira a %2: %3</translation>
    </message>
</context>
<context>
    <name>fw::AttentionModel</name>
    <message>
        <source>itself</source>
        <translation>sí mismo</translation>
    </message>
    <message>
        <source>%1 looks at %2</source>
        <translation>%1 mira a %2</translation>
    </message>
</context>
<context>
    <name>fw::AttentionPanel</name>
    <message>
        <source>Tokens of the prompt, tinted by attention</source>
        <translation>Tokens del prompt, teñidos según la atención</translation>
    </message>
    <message>
        <source>The prompt. The framed token looks; the deeper the tint, the more it takes from there.</source>
        <translation>El prompt. El token enmarcado mira; cuanto más intenso el color, más toma de ahí.</translation>
    </message>
    <message>
        <source>Point at another token. The prompt is that of the next-token panel.</source>
        <translation>Señala otro token. El prompt es el del panel Siguiente token.</translation>
    </message>
    <message>
        <source>Attention of the chosen head</source>
        <translation>Atención de la cabeza elegida</translation>
    </message>
    <message>
        <source>Each row is a token that looks, each column a token looked at. Nobody sees ahead: the upper half is empty.</source>
        <translation>Cada fila es un token que mira, cada columna uno al que se mira. Nadie ve lo que viene: la mitad superior está vacía.</translation>
    </message>
    <message>
        <source>Try a prompt in which a name comes twice, and look for a head that finds the first one.</source>
        <translation>Prueba un prompt en el que un nombre aparezca dos veces y busca una cabeza que encuentre el primero.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas las cabezas</translation>
    </message>
    <message>
        <source>Every head of every block, small.</source>
        <translation>Cada cabeza de cada bloque, en pequeño.</translation>
    </message>
    <message>
        <source>Click one to see it large, or use the arrow keys.</source>
        <translation>Pulsa una para verla en grande, o usa las flechas.</translation>
    </message>
    <message>
        <source>block %1, head %2: %3</source>
        <translation>bloque %1, cabeza %2: %3</translation>
    </message>
</context>
<context>
    <name>fw::BarColumnView</name>
    <message>
        <source>%1 choices</source>
        <translation>%1 opciones</translation>
    </message>
    <message>
        <source>, %1 as sampled</source>
        <translation>, %1 al muestrear</translation>
    </message>
    <message>
        <source>Entropy %1 nats: as unsure as choosing among %2 equally likely tokens.
After temperature, top-k and top-p: %3 nats.</source>
        <translation>Entropía %1 nats: tan inseguro como al elegir entre %2 tokens igual de probables.
Tras temperatura, top-k y top-p: %3 nats.</translation>
    </message>
    <message>
        <source>Next tokens, %1</source>
        <translation>Siguientes tokens, %1</translation>
    </message>
</context>
<context>
    <name>fw::BigCounters</name>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>tokens read</source>
        <translation>tokens leídos</translation>
    </message>
    <message>
        <source>Loss, nats per token</source>
        <translation>Pérdida, nats por token</translation>
    </message>
    <message>
        <source>As unsure as choosing among so many tokens</source>
        <translation>Tan inseguro como al elegir entre tantos tokens</translation>
    </message>
    <message>
        <source>Tokens that training has read</source>
        <translation>Tokens que ha leído el entrenamiento</translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation>viendo el paso %1</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>antes de entrenar</translation>
    </message>
</context>
<context>
    <name>fw::BranchModel</name>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation>Todavía no hay ningún paso desde el que bifurcar: entrena primero.</translation>
    </message>
    <message>
        <source>Choose another value than the run has.</source>
        <translation>Elige un valor distinto del que tiene la ejecución.</translation>
    </message>
    <message>
        <source>Only one run can train here.</source>
        <translation>Aquí solo puede entrenar una ejecución.</translation>
    </message>
    <message>
        <source>A second run is training already; stop it first.</source>
        <translation>Ya se está entrenando una segunda ejecución; detenla antes.</translation>
    </message>
    <message>
        <source>The run it comes from has done all its steps.</source>
        <translation>La ejecución de la que viene ha dado todos sus pasos.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>fw::BranchSheet</name>
    <message>
        <source>&amp;Train both</source>
        <translation>Entrenar &amp;ambas</translation>
    </message>
    <message>
        <source>Start the branch</source>
        <translation>Iniciar la rama</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Qué se cambia</translation>
    </message>
    <message>
        <source>Exactly one thing, or nobody knows what made the difference.</source>
        <translation>Exactamente una cosa; si no, nadie sabe qué marcó la diferencia.</translation>
    </message>
    <message>
        <source>Begin with the learning rate.</source>
        <translation>Empieza por la tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>The value that the branch trains with from this step on.</source>
        <translation>El valor con el que la rama entrena a partir de este paso.</translation>
    </message>
    <message>
        <source>Change it enough to see something.</source>
        <translation>Cámbialo lo bastante para ver algo.</translation>
    </message>
    <message>
        <source>Read the summary of each.</source>
        <translation>Lee el resumen de cada uno.</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Entrenar ambas</translation>
    </message>
    <message>
        <source>The run it comes from goes on training in the background, on the same chart.</source>
        <translation>La ejecución de la que viene sigue entrenando en segundo plano, en el mismo gráfico.</translation>
    </message>
    <message>
        <source>Watch the curves part.</source>
        <translation>Mira cómo se separan las curvas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch at step %1&lt;/b&gt; and change</source>
        <translation>&lt;b&gt;Bifurcar en el paso %1&lt;/b&gt; y cambiar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch&lt;/b&gt;</source>
        <translation>&lt;b&gt;Bifurcar&lt;/b&gt;</translation>
    </message>
    <message>
        <source>from %1 to</source>
        <translation>de %1 a</translation>
    </message>
    <message>
        <source>With both in training, each has half of the processor&apos;s threads and is about half as fast.</source>
        <translation>Si entrenan ambas, cada una tiene la mitad de los hilos del procesador y va más o menos a la mitad de velocidad.</translation>
    </message>
    <message>
        <source>Train both: %1</source>
        <translation>Entrenar ambas: %1</translation>
    </message>
</context>
<context>
    <name>fw::CheckView</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Siguiente pregunta</translation>
    </message>
    <message>
        <source>There is nothing to repeat yet.</source>
        <translation>Todavía no hay nada que repasar.</translation>
    </message>
    <message>
        <source>%1 of %2 right at the first try.</source>
        <translation>%1 de %2 correctas a la primera.</translation>
    </message>
    <message>
        <source>Look at the questions again</source>
        <translation>Volver a ver las preguntas</translation>
    </message>
</context>
<context>
    <name>fw::CheckpointLabel</name>
    <message>
        <source>**✔ Seen.**</source>
        <translation>**✔ Visto.**</translation>
    </message>
    <message>
        <source>**… Not yet.** %1</source>
        <translation>**… Todavía no.** %1</translation>
    </message>
    <message>
        <source>**○ It did not happen this time.** %1</source>
        <translation>**○ Esta vez no ha ocurrido.** %1</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Lo habitual: %1</translation>
    </message>
</context>
<context>
    <name>fw::ClassBars</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>  (%1 to %2)</source>
        <translation>  (de %1 a %2)</translation>
    </message>
</context>
<context>
    <name>fw::ComparePanel</name>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation>Eje inferior</translation>
    </message>
    <message>
        <source>What the runs are measured by: updates, tokens seen, training time, or arithmetic (estimated from the model&apos;s size).</source>
        <translation>Con qué se miden las ejecuciones: actualizaciones, tokens leídos, tiempo de entrenamiento o cálculo (estimado por el tamaño del modelo).</translation>
    </message>
    <message>
        <source>Compare two sizes by FLOPs: which one uses them better?</source>
        <translation>Compara dos tamaños por FLOPs: ¿cuál los aprovecha mejor?</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>The loss on the batches, smoothed.</source>
        <translation>La pérdida en los lotes, suavizada.</translation>
    </message>
    <message>
        <source>Noisy runs cross often; look at the trend.</source>
        <translation>Las ejecuciones con ruido se cruzan a menudo; mira la tendencia.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>The loss on text that is not trained on.</source>
        <translation>La pérdida en texto con el que no se entrena.</translation>
    </message>
    <message>
        <source>A gap between the two is memorising.</source>
        <translation>Una distancia entre las dos es memorización.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation>Cada factor de diez ocupa el mismo ancho.</translation>
    </message>
    <message>
        <source>Look at the first hundred steps.</source>
        <translation>Mira los cien primeros pasos.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>Ajustar la vista</translation>
    </message>
    <message>
        <source>Shows the whole curves again (key 0).</source>
        <translation>Vuelve a mostrar las curvas enteras (tecla 0).</translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag to move.</source>
        <translation>Gira la rueda del ratón o pulsa + para ampliar, arrastra para mover.</translation>
    </message>
    <message>
        <source>Check two or more runs in Runs and press Compare.</source>
        <translation>Marca dos o más en Ejecuciones y pulsa Comparar.</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>Mostrar ejecuciones</translation>
    </message>
    <message>
        <source>Opens the list of all your runs.</source>
        <translation>Abre la lista de todas tus ejecuciones.</translation>
    </message>
    <message>
        <source>Check two that differ in one thing.</source>
        <translation>Marca dos que se diferencien en una cosa.</translation>
    </message>
    <message>
        <source>Loss curves of the runs</source>
        <translation>Curvas de pérdida de las ejecuciones</translation>
    </message>
    <message>
        <source>One curve per run; dots are validation. Arrow keys move the cursor, + and - zoom, 0 fits, T goes to the table.</source>
        <translation>Una curva por ejecución; los puntos son validación. Las flechas mueven el cursor, + y - amplían y reducen, 0 ajusta, T va a la tabla.</translation>
    </message>
    <message>
        <source>Losses under the cursor</source>
        <translation>Pérdidas bajo el cursor</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>En qué se diferencian las ejecuciones</translation>
    </message>
    <message>
        <source>A row per run, drawn as in the chart: results, and the settings in which they differ.</source>
        <translation>Una fila por ejecución, dibujada como en el gráfico: resultados, y los ajustes en que se diferencian.</translation>
    </message>
    <message>
        <source>Choose a row to make its curve stand out.</source>
        <translation>Elige una fila para que destaque su curva.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Leave the chosen run out</source>
        <translation>Quitar la ejecución elegida</translation>
    </message>
    <message>
        <source>Takes the run off this chart; it stays in the library.</source>
        <translation>Quita la ejecución de este gráfico; en la biblioteca se queda.</translation>
    </message>
    <message>
        <source>Leave out the ones that hide the rest.</source>
        <translation>Quita las que tapan a las demás.</translation>
    </message>
    <message>
        <source>branch at %1</source>
        <translation>rama en %1</translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation>actualizaciones (pasos)</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>tokens leídos</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>segundos de entrenamiento</translation>
    </message>
    <message>
        <source>floating-point operations of training</source>
        <translation>operaciones de coma flotante del entrenamiento</translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation>pérdida (nats por token)</translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation>inseguro como entre N tokens</translation>
    </message>
    <message>
        <source>Lines: training, smoothed. Dots: validation. Move over the chart to read values.</source>
        <translation>Líneas: entrenamiento, suavizado. Puntos: validación. Pasa por el gráfico para leer valores.</translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation>%1 %2 en el paso %3</translation>
    </message>
</context>
<context>
    <name>fw::CompletionColumnView</name>
    <message>
        <source>Where is this from?</source>
        <translation>¿De dónde sale esto?</translation>
    </message>
    <message>
        <source>Where is this from? Shows what of it stands word for word in the training text.</source>
        <translation>¿De dónde sale esto? Muestra qué parte está palabra por palabra en el texto de entrenamiento.</translation>
    </message>
    <message>
        <source>Ask it of an early and of a late model.</source>
        <translation>Pregúntalo a un modelo temprano y a uno tardío.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Lets this model go: the column closes.</source>
        <translation>Suelta este modelo: la columna se cierra.</translation>
    </message>
    <message>
        <source>Pin another step in its place.</source>
        <translation>Fija otro paso en su lugar.</translation>
    </message>
    <message>
        <source>Completion, %1</source>
        <translation>Continuación, %1</translation>
    </message>
</context>
<context>
    <name>fw::CompletionView</name>
    <message>
        <source>Click for what else it could have been.</source>
        <translation>Pulsa para ver qué otra cosa podría haber sido.</translation>
    </message>
    <message>
        <source>Set by you, not chosen by the model.</source>
        <translation>Puesto por ti, no elegido por el modelo.</translation>
    </message>
    <message>
        <source>probability %1, surprise %2 nats</source>
        <translation>probabilidad %1, sorpresa %2 nats</translation>
    </message>
</context>
<context>
    <name>fw::CompletionsPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>vacío: el comienzo de un documento</translation>
    </message>
    <message>
        <source>Prompt for the completions</source>
        <translation>Prompt para las continuaciones</translation>
    </message>
    <message>
        <source>The text that every model continues.</source>
        <translation>El texto que continúa cada modelo.</translation>
    </message>
    <message>
        <source>Type another beginning and press Enter.</source>
        <translation>Escribe otro comienzo y pulsa Intro.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Tokens to write at most.</source>
        <translation>Tokens que se escriben como máximo.</translation>
    </message>
    <message>
        <source>Longer text takes longer; 60 is a few lines.</source>
        <translation>Un texto más largo tarda más; 60 son unas líneas.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Seed of the dice. All columns use the same dice, so only the models differ.</source>
        <translation>Semilla de los dados. Todas las columnas usan los mismos dados, así que solo difieren los modelos.</translation>
    </message>
    <message>
        <source>The same number gives the same text again.</source>
        <translation>El mismo número vuelve a dar el mismo texto.</translation>
    </message>
    <message>
        <source>New noise</source>
        <translation>Nuevo ruido</translation>
    </message>
    <message>
        <source>Other dice for every column.</source>
        <translation>Otros dados para cada columna.</translation>
    </message>
    <message>
        <source>See what was the model and what was chance.</source>
        <translation>Mira qué venía del modelo y qué del azar.</translation>
    </message>
    <message>
        <source>Sample again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Completes the prompt again with every model (Ctrl+Enter).</source>
        <translation>Continúa otra vez el prompt con cada modelo (Ctrl+Intro).</translation>
    </message>
    <message>
        <source>While training runs, the column of now is renewed by itself.</source>
        <translation>Mientras se entrena, la columna de ahora se renueva sola.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Keeps the model that is shown as a column (P); four at most.</source>
        <translation>Conserva como columna el modelo que se muestra (P); cuatro como máximo.</translation>
    </message>
    <message>
        <source>Pin when the text changes its character: letters, words, sentences.</source>
        <translation>Fija cuando el texto cambie de carácter: letras, palabras, frases.</translation>
    </message>
    <message>
        <source>token probability</source>
        <translation>probabilidad del token</translation>
    </message>
    <message>
        <source>Let the models choose</source>
        <translation>Dejar elegir a los modelos</translation>
    </message>
    <message>
        <source>Takes your tokens out again.</source>
        <translation>Vuelve a quitar tus tokens.</translation>
    </message>
    <message>
        <source>Every completion starts with your choice: %1</source>
        <translation>Todas las continuaciones empiezan con tu elección: %1</translation>
    </message>
</context>
<context>
    <name>fw::ConsoleModel</name>
    <message>
        <source>Prompt: %1
Temperature %2, at most %3 tokens each
</source>
        <translation>Prompt: %1
Temperatura %2, como máximo %3 tokens cada una
</translation>
    </message>
    <message>
        <source>  containing &quot;%1&quot;: %2
</source>
        <translation>  que contienen «%1»: %2
</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>otro texto</translation>
    </message>
    <message>
        <source>nonsense</source>
        <translation>sin sentido</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>escribiéndose</translation>
    </message>
</context>
<context>
    <name>fw::ConsolePanel</name>
    <message>
        <source>Prompt for the console</source>
        <translation>Prompt para la consola</translation>
    </message>
    <message>
        <source>The document that the models go on with. Its line breaks belong to it.</source>
        <translation>El documento que continúan los modelos. Sus saltos de línea forman parte de él.</translation>
    </message>
    <message>
        <source>Ask a question and end the line with Enter; then write the beginning of a sentence instead.</source>
        <translation>Haz una pregunta y termina la línea con Intro; después escribe en su lugar el comienzo de una frase.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Escribir muestras</translation>
    </message>
    <message>
        <source>Lets every chosen model go on with the prompt so many times, each with other noise.</source>
        <translation>Hace que cada modelo elegido continúe el prompt tantas veces, cada vez con otro ruido.</translation>
    </message>
    <message>
        <source>Predict first: what will most of them be?</source>
        <translation>Predice primero: ¿qué serán la mayoría?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Ends the samples that are being written; what is there stays.</source>
        <translation>Termina las muestras que se están escribiendo; lo que hay se queda.</translation>
    </message>
    <message>
        <source> samples</source>
        <translation> muestras</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Número de muestras</translation>
    </message>
    <message>
        <source>How often each model goes on with the prompt.</source>
        <translation>Cuántas veces continúa el prompt cada modelo.</translation>
    </message>
    <message>
        <source>The more, the narrower the intervals.</source>
        <translation>Cuantas más, más estrechos los intervalos.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> tokens</translation>
    </message>
    <message>
        <source>Length of a sample</source>
        <translation>Longitud de una muestra</translation>
    </message>
    <message>
        <source>At most so many tokens each; a document may end before.</source>
        <translation>Como máximo tantos tokens cada una; un documento puede acabar antes.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense.</source>
        <translation>Por debajo de 1: más seguro, más repetitivo. Por encima de 1: más atrevido, menos sentido.</translation>
    </message>
    <message>
        <source>Try 0: all samples are the same.</source>
        <translation>Prueba 0: todas las muestras son iguales.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Puts all samples and counts on the clipboard.</source>
        <translation>Pone todas las muestras y los recuentos en el portapapeles.</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>paso 0</translation>
    </message>
    <message>
        <source>pins</source>
        <translation>fijados</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>The random model before training.</source>
        <translation>El modelo al azar, antes de entrenar.</translation>
    </message>
    <message>
        <source>The pinned models.</source>
        <translation>Los modelos fijados.</translation>
    </message>
    <message>
        <source>The model where the bar through the run&apos;s time stands.</source>
        <translation>El modelo donde está la barra del tiempo de la ejecución.</translation>
    </message>
    <message>
        <source>The model as it is.</source>
        <translation>El modelo tal como está.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunta a</translation>
    </message>
    <message>
        <source>How are they sorted?</source>
        <translation>¿Cómo se clasifican?</translation>
    </message>
    <message>
        <source>The rule that puts every sample into a class. No model is asked.</source>
        <translation>La regla que asigna cada muestra a una clase. No se pregunta a ningún modelo.</translation>
    </message>
    <message>
        <source>count answers that contain ...</source>
        <translation>contar respuestas con ...</translation>
    </message>
    <message>
        <source>Answers that contain</source>
        <translation>Respuestas que contienen</translation>
    </message>
    <message>
        <source>Counts the samples in which this text stands.</source>
        <translation>Cuenta las muestras en las que aparece este texto.</translation>
    </message>
    <message>
        <source>Try Paris.</source>
        <translation>Prueba Paris.</translation>
    </message>
    <message>
        <source>The first rule that fits decides; the first line is the one after the prompt&apos;s own.</source>
        <translation>Decide la primera regla que se cumple; la primera línea es la que sigue a la del prompt.</translation>
    </message>
    <message>
        <source>The line through a bar is the 95 % interval (Wilson): where the share of very many samples probably lies.</source>
        <translation>La línea que atraviesa una barra es el intervalo del 95 % (Wilson): ahí está probablemente la proporción de muchísimas muestras.</translation>
    </message>
    <message>
        <source>Run one sample</source>
        <translation>Escribir una muestra</translation>
    </message>
    <message>
        <source>Run %1 samples</source>
        <translation>Escribir %1 muestras</translation>
    </message>
    <message>
        <source>As the model reads it: %1</source>
        <translation>Así lo lee el modelo: %1</translation>
    </message>
</context>
<context>
    <name>fw::CorpusPanel</name>
    <message>
        <source>How often did it read this?</source>
        <translation>¿Cuántas veces lo ha leído?</translation>
    </message>
    <message>
        <source>Search the training text</source>
        <translation>Buscar en el texto de entrenamiento</translation>
    </message>
    <message>
        <source>Counts a text, exactly as you write it, in all that the models read.</source>
        <translation>Cuenta un texto, tal como lo escribes, en todo lo que leen los modelos.</translation>
    </message>
    <message>
        <source>Try &quot;The capital of France is&quot;, then a country you never hear of.</source>
        <translation>Prueba «The capital of France is» y después un país del que nunca se oye hablar.</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras enteras</translation>
    </message>
    <message>
        <source>Not inside longer words.</source>
        <translation>No dentro de palabras más largas.</translation>
    </message>
    <message>
        <source>Random page</source>
        <translation>Página al azar</translation>
    </message>
    <message>
        <source>Opens any document of the training text.</source>
        <translation>Abre cualquier documento del texto de entrenamiento.</translation>
    </message>
    <message>
        <source>Read a few: this is all the model ever sees.</source>
        <translation>Lee unas cuantas: es todo lo que el modelo llega a ver.</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Volver a la búsqueda</translation>
    </message>
    <message>
        <source>Making the index</source>
        <translation>Creando el índice</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lugares encontrados</translation>
    </message>
    <message>
        <source>Page of the training text</source>
        <translation>Página del texto de entrenamiento</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Documento %1</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, página %2</translation>
    </message>
    <message>
        <source>These are the first %1 places.</source>
        <translation>Estos son los primeros %1 lugares.</translation>
    </message>
    <message>
        <source>The text is being prepared.</source>
        <translation>El texto se está preparando.</translation>
    </message>
    <message>
        <source>Making an index of the training text, so that every search is instant.</source>
        <translation>Se crea un índice del texto de entrenamiento, para que cada búsqueda sea inmediata.</translation>
    </message>
    <message>
        <source>%1 documents, %2.</source>
        <translation>%1 documentos, %2.</translation>
    </message>
    <message>
        <source>Never, in %1 documents. Capital letters count.</source>
        <translation>Nunca, en %1 documentos. Las mayúsculas cuentan.</translation>
    </message>
    <message>
        <source>%1 times, in %2 of %3 documents.</source>
        <translation>%1 veces, en %2 de %3 documentos.</translation>
    </message>
    <message>
        <source>%1 words, %2 times in %3 documents</source>
        <translation>%1 palabras, %2 veces en %3 documentos</translation>
    </message>
    <message>
        <source>Making an index of the training text; then the words are looked up.</source>
        <translation>Se crea un índice del texto de entrenamiento; después se buscan las palabras.</translation>
    </message>
    <message>
        <source>Looking up.</source>
        <translation>Buscando.</translation>
    </message>
    <message>
        <source>No words to look up.</source>
        <translation>No hay palabras que buscar.</translation>
    </message>
    <message>
        <source>%1 of its %2 words are new: they stand in no run of %3 or more words of the training text. The longest run has %4 words.</source>
        <translation>%1 de sus %2 palabras son nuevas: no están en ninguna serie de %3 o más palabras del texto de entrenamiento. La serie más larga tiene %4 palabras.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>inventado</translation>
    </message>
    <message>
        <source>Facts on this page</source>
        <translation>Datos de esta página</translation>
    </message>
</context>
<context>
    <name>fw::DiceBar</name>
    <message>
        <source>%1 was drawn, probability as sampled %2</source>
        <translation>Salió %1, probabilidad al muestrear %2</translation>
    </message>
    <message>
        <source>; the random number was %1</source>
        <translation>; el número al azar fue %1</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>All other tokens together.</source>
        <translation>Todos los demás tokens juntos.</translation>
    </message>
</context>
<context>
    <name>fw::DoView</name>
    <message>
        <source>First your prediction: go back to it. There you can also leave it out.</source>
        <translation>Primero tu predicción: vuelve a ella. Allí también puedes saltártela.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>%1 (about %2 s)</source>
        <translation>%1 (unos %2 s)</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cuánto lleva</translation>
    </message>
    <message>
        <source>Train one now</source>
        <translation>Entrenar uno ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>fw::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Closes this panel; a closed panel costs nothing.</source>
        <translation>Cierra este panel; un panel cerrado no cuesta nada.</translation>
    </message>
    <message>
        <source>The View menu brings it back.</source>
        <translation>El menú Ver lo devuelve.</translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsModel</name>
    <message>
        <source>The two axes hold %1 of the variance.</source>
        <translation>Los dos ejes contienen el %1 de la varianza.</translation>
    </message>
    <message>
        <source>Of a word&apos;s five nearest, %1 are of its kind (by chance %2).</source>
        <translation>De los cinco más cercanos a una palabra, el %1 son de su clase (por azar, el %2).</translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsPanel</name>
    <message>
        <source>Find a token: Paris, red, 3 ...</source>
        <translation>Busca un token: Paris, red, 3 ...</translation>
    </message>
    <message>
        <source>Find a token on the map</source>
        <translation>Buscar un token en el mapa</translation>
    </message>
    <message>
        <source>Rings the token, and those whose embeddings are most like it.</source>
        <translation>Rodea el token y los que tienen los embeddings más parecidos al suyo.</translation>
    </message>
    <message>
        <source>Try a country, then a capital: do they live together yet?</source>
        <translation>Prueba un país y después una capital: ¿viven ya juntos?</translation>
    </message>
    <message>
        <source>Map of token embeddings</source>
        <translation>Mapa de los embeddings de tokens</translation>
    </message>
    <message>
        <source>Every token by its embedding, projected on the two directions in which tokens differ most (PCA).</source>
        <translation>Cada token según su embedding, proyectado sobre las dos direcciones en que más difieren los tokens (PCA).</translation>
    </message>
    <message>
        <source>Watch it while training, or drag the step cursor. Wheel zooms, 0 fits, arrow keys step, click rings a token.</source>
        <translation>Míralo mientras se entrena, o arrastra el cursor de pasos. La rueda amplía, 0 ajusta, las flechas avanzan, un clic rodea un token.</translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation>Tokens más cercanos</translation>
    </message>
    <message>
        <source>%1, token %2: %3
Click for its nearest tokens.</source>
        <translation>%1, token %2: %3
Pulsa para ver los más cercanos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one token here: it is written with several. Try a shorter or more frequent word.</source>
        <translation>«%1» no es un solo token aquí: se escribe con varios. Prueba una palabra más corta o más frecuente.</translation>
    </message>
    <message>
        <source>Nearest to &lt;b&gt;%1&lt;/b&gt; by cosine: %2</source>
        <translation>Los más cercanos a &lt;b&gt;%1&lt;/b&gt; por coseno: %2</translation>
    </message>
</context>
<context>
    <name>fw::ExplainView</name>
    <message>
        <source>Your explanation</source>
        <translation>Tu explicación</translation>
    </message>
    <message>
        <source>Compare with ours</source>
        <translation>Comparar con la nuestra</translation>
    </message>
    <message>
        <source>How close was yours?</source>
        <translation>¿Qué tan cerca estaba la tuya?</translation>
    </message>
    <message>
        <source>I missed it</source>
        <translation>no la tenía</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>I had it</source>
        <translation>la tenía</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>La mía: %1</translation>
    </message>
</context>
<context>
    <name>fw::GenreBar</name>
    <message>
        <source>Shares of the text by kind of document</source>
        <translation>Partes del texto por tipo de documento</translation>
    </message>
    <message>
        <source>%1: %2 of the text, %3 documents
Click for a random page of it.</source>
        <translation>%1: %2 del texto, %3 documentos
Pulsa para ver una página al azar.</translation>
    </message>
</context>
<context>
    <name>fw::GuessModel</name>
    <message>
        <source>Right: it goes on with %1.</source>
        <translation>Correcto: sigue con %1.</translation>
    </message>
    <message>
        <source>It goes on with %1; your guess was %2.</source>
        <translation>Sigue con %1; tú dijiste %2.</translation>
    </message>
    <message>
        <source>That was the model&apos;s first choice, with %1.</source>
        <translation>Era la primera opción del modelo, con %1.</translation>
    </message>
    <message>
        <source>The model&apos;s first choice was %1; the right one had %2.</source>
        <translation>La primera opción del modelo era %1; el correcto tenía %2.</translation>
    </message>
    <message>
        <source>Round %1 of %2 · you %3 · %4 %5 · step 0 %6</source>
        <translation>Ronda %1 de %2 · tú %3 · %4 %5 · paso 0 %6</translation>
    </message>
</context>
<context>
    <name>fw::GuessPanel</name>
    <message>
        <source>The page so far</source>
        <translation>La página hasta aquí</translation>
    </message>
    <message>
        <source>Text that is held back: the model never trains on it.</source>
        <translation>Texto que se mantiene apartado: el modelo nunca entrena con él.</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>¿Qué viene después?</translation>
    </message>
    <message>
        <source>What comes next? Type it and press Enter</source>
        <translation>¿Qué viene después? Escríbelo y pulsa Intro</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>The next word. Its first token counts, for that is what the model guesses.</source>
        <translation>La siguiente palabra. Cuenta su primer token, porque eso es lo que adivina el modelo.</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Adivinar</translation>
    </message>
    <message>
        <source>with choices</source>
        <translation>con opciones</translation>
    </message>
    <message>
        <source>With choices</source>
        <translation>Con opciones</translation>
    </message>
    <message>
        <source>The right token among those that the model finds likeliest.</source>
        <translation>El token correcto entre los que el modelo cree más probables.</translation>
    </message>
    <message>
        <source>The model has no such help: it chooses among the whole vocabulary.</source>
        <translation>El modelo no tiene esa ayuda: elige entre todo el vocabulario.</translation>
    </message>
    <message>
        <source>counts as the token %1</source>
        <translation>cuenta como el token %1</translation>
    </message>
    <message>
        <source>What the model expected</source>
        <translation>Lo que esperaba el modelo</translation>
    </message>
    <message>
        <source>Its likeliest tokens at this place; the right one is marked.</source>
        <translation>Sus tokens más probables en este lugar; el correcto está marcado.</translation>
    </message>
    <message>
        <source>What the untrained model expected</source>
        <translation>Lo que esperaba el modelo sin entrenar</translation>
    </message>
    <message>
        <source>Before training everything is about equally likely.</source>
        <translation>Antes de entrenar todo es más o menos igual de probable.</translation>
    </message>
    <message>
        <source>step 0, before training</source>
        <translation>paso 0, antes de entrenar</translation>
    </message>
    <message>
        <source>Begin a game</source>
        <translation>Empezar una partida</translation>
    </message>
    <message>
        <source>this is the model that guessed beside you.</source>
        <translation>este es el modelo que ha jugado contigo.</translation>
    </message>
    <message>
        <source>guesses beside you; it may go on training meanwhile.</source>
        <translation>juega contigo; mientras tanto puede seguir entrenando.</translation>
    </message>
    <message>
        <source>Play %1 rounds</source>
        <translation>Jugar %1 rondas</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Ten pages that nobody trains on, cut off in the middle. What comes next? You guess, the model guesses, and so does the untrained one. Play now, and again when it has trained a while.</source>
        <translation>Diez páginas con las que nadie entrena, cortadas por la mitad. ¿Qué viene después? Juegas tú, juega el modelo y también el que está sin entrenar. Juega ahora, y otra vez cuando haya entrenado un rato.</translation>
    </message>
    <message>
        <source>You had %1 of %2 right, the model %3, the untrained one %4.</source>
        <translation>Acertaste %1 de %2, el modelo %3, el que está sin entrenar %4.</translation>
    </message>
    <message>
        <source>%1: you %2 of %3%4, the model %5, step 0 %6</source>
        <translation>%1: tú %2 de %3%4, el modelo %5, paso 0 %6</translation>
    </message>
    <message>
        <source> (with choices)</source>
        <translation> (con opciones)</translation>
    </message>
</context>
<context>
    <name>fw::HeadGrid</name>
    <message>
        <source>block %1, head %2</source>
        <translation>bloque %1, cabeza %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloque %1</translation>
    </message>
    <message>
        <source>Block %1, head %2
Click to see it large.</source>
        <translation>Bloque %1, cabeza %2
Pulsa para verla en grande.</translation>
    </message>
</context>
<context>
    <name>fw::HistogramView</name>
    <message>
        <source>%1: root mean square %2, mean %3, largest %4</source>
        <translation>%1: media cuadrática %2, media %3, máximo %4</translation>
    </message>
</context>
<context>
    <name>fw::KeptRun</name>
    <message>
        <source>the run it branched off</source>
        <translation>la ejecución de la que sale</translation>
    </message>
</context>
<context>
    <name>fw::KindLegend</name>
    <message>
        <source>Kinds of tokens</source>
        <translation>Clases de tokens</translation>
    </message>
    <message>
        <source>%1: %2 tokens of the vocabulary.</source>
        <translation>%1: %2 tokens del vocabulario.</translation>
    </message>
    <message>
        <source>Click to show or hide them.</source>
        <translation>Pulsa para mostrarlos u ocultarlos.</translation>
    </message>
</context>
<context>
    <name>fw::LensModel</name>
    <message>
        <source>as unsure as among %1 tokens</source>
        <translation>tan inseguro como entre %1 tokens</translation>
    </message>
    <message>
        <source>what really comes next, %1: %2</source>
        <translation>lo que de verdad sigue, %1: %2</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>embedding</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloque %1</translation>
    </message>
    <message>
        <source>Before any block: only the token itself is known.</source>
        <translation>Antes de ningún bloque: solo se conoce el propio token.</translation>
    </message>
    <message>
        <source>Behind block %1: the model&apos;s own answer.</source>
        <translation>Después del bloque %1: la respuesta del propio modelo.</translation>
    </message>
    <message>
        <source>If the model stopped after block %1.</source>
        <translation>Si el modelo se detuviera después del bloque %1.</translation>
    </message>
</context>
<context>
    <name>fw::LensPanel</name>
    <message>
        <source>What each layer would say</source>
        <translation>Qué diría cada capa</translation>
    </message>
    <message>
        <source>A row for every token of the prompt, a column for every layer: the likeliest next token if the model stopped there.</source>
        <translation>Una fila por cada token del prompt, una columna por cada capa: el siguiente token más probable si el modelo se detuviera ahí.</translation>
    </message>
    <message>
        <source>Read a row from left to right: where does the right token first appear? Try a capital.</source>
        <translation>Lee una fila de izquierda a derecha: ¿dónde aparece por primera vez el token correcto? Prueba con una capital.</translation>
    </message>
    <message>
        <source>In each cell the likeliest next token, bold if it is what really comes next; below, its probability / that of what comes. Colour: surprise about that.</source>
        <translation>En cada celda, el siguiente token más probable, en negrita si es el que de verdad sigue; debajo, su probabilidad / la del que sigue. Color: la sorpresa por este.</translation>
    </message>
</context>
<context>
    <name>fw::LessonDirector</name>
    <message>
        <source>This program does not know how to do &apos;%1&apos;.</source>
        <translation>Este programa no sabe hacer «%1».</translation>
    </message>
    <message>
        <source>Not done: without such a model this step cannot show anything.</source>
        <translation>No se ha hecho: sin un modelo así este paso no puede mostrar nada.</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>Preparando: %1</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 de %2 tokens</translation>
    </message>
    <message>
        <source> · loss %1</source>
        <translation> · pérdida %1</translation>
    </message>
    <message>
        <source> · paused</source>
        <translation> · en pausa</translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation> · faltan unos %1</translation>
    </message>
</context>
<context>
    <name>fw::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>%1
switched off: it is not in order</source>
        <translation>%1
desactivada: no está en orden</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source> · ✔ done</source>
        <translation> · ✔ hecha</translation>
    </message>
    <message>
        <source> · %1 % seen</source>
        <translation> · %1 % visto</translation>
    </message>
    <message>
        <source>%1  %2
%3</source>
        <translation>%1  %2
%3</translation>
    </message>
    <message>
        <source>There are no lessons here.</source>
        <translation>Aquí no hay lecciones.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source> · in English</source>
        <translation> · en inglés</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>Para el profesorado</translation>
    </message>
    <message>
        <source>The plan of a class, what to discuss, the answers; and a rehearsal on this machine.</source>
        <translation>El plan de una clase, qué comentar, las respuestas; y un ensayo en este ordenador.</translation>
    </message>
</context>
<context>
    <name>fw::LessonPanel</name>
    <message>
        <source>Free play. The lesson waits where you left it.</source>
        <translation>Juego libre. La lección espera donde la dejaste.</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Volver a la lección</translation>
    </message>
    <message>
        <source>This link leads to no web page, so it is not opened: %1</source>
        <translation>Este enlace no lleva a ninguna página web, así que no se abre: %1</translation>
    </message>
    <message>
        <source>Open this address in the web browser? %1</source>
        <translation>¿Abrir esta dirección en el navegador web? %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
</context>
<context>
    <name>fw::LessonView</name>
    <message>
        <source>‹ Lessons</source>
        <translation>‹ Lecciones</translation>
    </message>
    <message>
        <source>Back to the list of lessons</source>
        <translation>Volver a la lista de lecciones</translation>
    </message>
    <message>
        <source>Closes this lesson; it is kept as far as you are.</source>
        <translation>Cierra esta lección; se recuerda hasta dónde has llegado.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>How much of the lesson is shown: all of it, the core, or what fits into one class.</source>
        <translation>Cuánto se muestra de la lección: todo, lo esencial o lo que cabe en una clase.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Teacher notes</source>
        <translation>Notas para el profesorado</translation>
    </message>
    <message>
        <source>One page for the teacher, to read and to print.</source>
        <translation>Una página para el profesorado, para leer e imprimir.</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portafolio</translation>
    </message>
    <message>
        <source>Your predictions, observations and explanations, written out as a page to hand in.</source>
        <translation>Tus predicciones, observaciones y explicaciones, en una página para entregar.</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>Juego libre</translation>
    </message>
    <message>
        <source>All panels as they were before; the lesson waits here.</source>
        <translation>Todos los paneles como antes; la lección espera aquí.</translation>
    </message>
    <message>
        <source>Try what you like, then come back.</source>
        <translation>Prueba lo que quieras y después vuelve.</translation>
    </message>
    <message>
        <source>Place in the lesson</source>
        <translation>Lugar en la lección</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The step before (Page Up, Alt+Left)</source>
        <translation>El paso anterior (Re Pág, Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next step (Page Down, Alt+Right)</source>
        <translation>El paso siguiente (Av Pág, Alt+Derecha)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>**Hint %1.** %2</source>
        <translation>**Pista %1.** %2</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Pista %1 de %2</translation>
    </message>
</context>
<context>
    <name>fw::LossCurve</name>
    <message>
        <source>%1 · passed at %2, %3 tokens</source>
        <translation>%1 · superado a los %2, %3 tokens</translation>
    </message>
    <message>
        <source>random weights, %1</source>
        <translation>pesos al azar, %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>better than knowing nothing</source>
        <translation>mejor que no saber nada</translation>
    </message>
    <message>
        <source>better than counting single tokens</source>
        <translation>mejor que contar tokens sueltos</translation>
    </message>
    <message>
        <source>better than a table of token pairs</source>
        <translation>mejor que una tabla de pares de tokens</translation>
    </message>
    <message>
        <source>better than a table of token triples</source>
        <translation>mejor que una tabla de tríos de tokens</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>por debajo de %1</translation>
    </message>
    <message>
        <source>%1, %2 tokens: now %3</source>
        <translation>%1, %2 tokens: ahora %3</translation>
    </message>
    <message>
        <source>%1 · passed at %2</source>
        <translation>%1 · superado a los %2</translation>
    </message>
</context>
<context>
    <name>fw::LossPanel</name>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation>Eje inferior</translation>
    </message>
    <message>
        <source>What runs along the bottom: updates, tokens seen, or training time.</source>
        <translation>Qué corre por abajo: actualizaciones, tokens leídos o tiempo de entrenamiento.</translation>
    </message>
    <message>
        <source>Compare two models by tokens, two machines by seconds.</source>
        <translation>Compara dos modelos por tokens, dos ordenadores por segundos.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic bottom axis</source>
        <translation>Eje inferior logarítmico</translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation>Cada factor de diez ocupa el mismo ancho.</translation>
    </message>
    <message>
        <source>Look at the first hundred steps, where most of the falling happens.</source>
        <translation>Mira los cien primeros pasos, donde más baja.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>The same numbers as a table (key T).</source>
        <translation>Los mismos números en una tabla (tecla T).</translation>
    </message>
    <message>
        <source>Look up the exact loss of a step, or copy it.</source>
        <translation>Consulta la pérdida exacta de un paso, o cópiala.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>Ajustar la vista</translation>
    </message>
    <message>
        <source>Shows the whole curve again (key 0).</source>
        <translation>Vuelve a mostrar la curva entera (tecla 0).</translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag with Shift to move.</source>
        <translation>Gira la rueda del ratón o pulsa + para ampliar, arrastra con Mayús para mover.</translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation>Curva de pérdida</translation>
    </message>
    <message>
        <source>The loss: minus the logarithm of the probability that the model gave to the token that came. Click or drag to see the model of that step in every panel. Arrow keys move the reading, Enter shows that step, + and - zoom, 0 fits, T shows the table.</source>
        <translation>La pérdida: menos el logaritmo de la probabilidad que el modelo dio al token que vino. Pulsa o arrastra para ver en cada panel el modelo de ese paso. Las flechas mueven la lectura, Intro muestra ese paso, + y - amplían y reducen, 0 ajusta, T muestra la tabla.</translation>
    </message>
    <message>
        <source>Loss of every step</source>
        <translation>Pérdida de cada paso</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Progreso de la preparación</translation>
    </message>
    <message>
        <source>Loss under the cursor</source>
        <translation>Pérdida bajo el cursor</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>every batch</source>
        <translation>cada lote</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation>actualizaciones (pasos)</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>tokens leídos</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>segundos de entrenamiento</translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation>pérdida (nats por token)</translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation>inseguro como entre N tokens</translation>
    </message>
    <message>
        <source>step %1 · %2 tokens · %3 · loss %4 (this batch %5)</source>
        <translation>paso %1 · %2 tokens · %3 · pérdida %4 (este lote %5)</translation>
    </message>
    <message>
        <source> · validation %1</source>
        <translation> · validación %1</translation>
    </message>
    <message>
        <source> · as unsure as choosing among %1 tokens</source>
        <translation> · tan inseguro como al elegir entre %1 tokens</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>Preparando: %1</translation>
    </message>
    <message>
        <source>Same start at %1</source>
        <translation>Mismo inicio en %1</translation>
    </message>
</context>
<context>
    <name>fw::LossTableModel</name>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>tokens leídos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>suavizada</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>grad norm</source>
        <translation>norma del gradiente</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>qué ocurrió</translation>
    </message>
</context>
<context>
    <name>fw::MainWindow</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>The course: predict, run, look, explain, one step at a time (Ctrl+L).</source>
        <translation>El curso: predecir, ejecutar, mirar, explicar, paso a paso (Ctrl+L).</translation>
    </message>
    <message>
        <source>Begin with the first; it takes half an hour.</source>
        <translation>Empieza por la primera; dura media hora.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>El idioma cambiará en el próximo inicio.</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>A partir del próximo inicio</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Save the model into a folder</source>
        <translation>Guardar el modelo en una carpeta</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Guardar aquí</translation>
    </message>
    <message>
        <source>About First Words</source>
        <translation>Acerca de First Words</translation>
    </message>
    <message>
        <source>&lt;b&gt;First Words %1&lt;/b&gt;&lt;br&gt;A desktop laboratory in which you watch a language model learn to speak. Every number comes from a run on this machine.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation>&lt;b&gt;First Words %1&lt;/b&gt;&lt;br&gt;Un laboratorio de escritorio en el que ves cómo un modelo de lenguaje aprende a hablar. Cada número sale de una ejecución en este ordenador.&lt;br&gt;&lt;br&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Panels on the right</source>
        <translation>Paneles de la derecha</translation>
    </message>
    <message>
        <source>No run is kept yet: what was trained is kept from its first step on.</source>
        <translation>Aún no se ha guardado ninguna ejecución: lo entrenado se guarda desde su primer paso.</translation>
    </message>
</context>
<context>
    <name>fw::MeanwhileView</name>
    <message>
        <source>Guess along with the model</source>
        <translation>Adivinar junto al modelo</translation>
    </message>
    <message>
        <source>Opens the guessing game: what comes next?
You against the model as it is now.</source>
        <translation>Abre el juego de adivinar: ¿qué viene después?
Tú contra el modelo tal como está ahora.</translation>
    </message>
    <message>
        <source>While it trains: do you remember?</source>
        <translation>Mientras entrena: ¿te acuerdas?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>fw::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>fw::MetersModel</name>
    <message>
        <source>Word order</source>
        <translation>Orden de palabras</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Reasoning, usual order</source>
        <translation>Razonamiento, orden habitual</translation>
    </message>
    <message>
        <source>Reasoning, swapped</source>
        <translation>Razonamiento, cambiado</translation>
    </message>
    <message>
        <source>Two neighbouring words changed places in one of two sentences: is the right one likelier? By chance: half.</source>
        <translation>En una de dos frases dos palabras vecinas han cambiado de lugar: ¿es más probable la correcta? Por azar: la mitad.</translation>
    </message>
    <message>
        <source>was or were, is or are, has or have, a or an: is the right form likelier? By chance: half.</source>
        <translation>was o were, is o are, has o have, a o an: ¿es más probable la forma correcta? Por azar: la mitad.</translation>
    </message>
    <message>
        <source>A fitting word, and one of another kind: is the fitting one likelier? By chance: half.</source>
        <translation>Una palabra que encaja y otra de otra clase: ¿es más probable la que encaja? Por azar: la mitad.</translation>
    </message>
    <message>
        <source>Of all capitals, is that of this country the likeliest? By chance: hardly ever.</source>
        <translation>De todas las capitales, ¿es la de este país la más probable? Por azar: casi nunca.</translation>
    </message>
    <message>
        <source>If A is larger than B, and B than C: is &quot;A is larger than C&quot; likelier than the reverse? By chance: half.</source>
        <translation>Si A es mayor que B y B que C: ¿es «A es mayor que C» más probable que lo contrario? Por azar: la mitad.</translation>
    </message>
    <message>
        <source>The very same premises in the other order. A rule would not care; a pattern does. By chance: half.</source>
        <translation>Exactamente las mismas premisas en el otro orden. A una regla le daría igual; a un patrón, no. Por azar: la mitad.</translation>
    </message>
</context>
<context>
    <name>fw::MetersPanel</name>
    <message>
        <source>millions of tokens read</source>
        <translation>millones de tokens leídos</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>proporción correcta</translation>
    </message>
    <message>
        <source>Meters over the run</source>
        <translation>Medidores a lo largo de la ejecución</translation>
    </message>
    <message>
        <source>The share of pairs or facts that came out right, by what the model had read.</source>
        <translation>La proporción de parejas o datos que salieron bien, según lo que el modelo había leído.</translation>
    </message>
    <message>
        <source>Which meter crosses the line at three quarters first?</source>
        <translation>¿Qué medidor cruza primero la línea de los tres cuartos?</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Medir ahora</translation>
    </message>
    <message>
        <source>Reads all meters of the model as it is. While it trains that happens by itself, every few seconds.</source>
        <translation>Lee todos los medidores del modelo tal como está. Mientras entrena ocurre solo, cada pocos segundos.</translation>
    </message>
    <message>
        <source>Measure the past</source>
        <translation>Medir el pasado</translation>
    </message>
    <message>
        <source>Reads the meters of every kept step of this run, so that the curves begin at step 0.</source>
        <translation>Lee los medidores de cada paso guardado de esta ejecución, para que las curvas empiecen en el paso 0.</translation>
    </message>
    <message>
        <source>The honest part: is it reasoning?</source>
        <translation>La parte honesta: ¿razona?</translation>
    </message>
    <message>
        <source>Small fixed samples of questions, asked again and again.</source>
        <translation>Pequeños conjuntos fijos de preguntas, hechas una y otra vez.</translation>
    </message>
    <message>
        <source>The model of now, after %1 tokens.</source>
        <translation>El modelo de ahora, tras %1 tokens.</translation>
    </message>
    <message>
        <source>Stop (%1 left)</source>
        <translation>Parar (quedan %1)</translation>
    </message>
    <message>
        <source>¾ at %1</source>
        <translation>¾ en %1</translation>
    </message>
    <message>
        <source>The first model measured with three quarters right had read %1 tokens.</source>
        <translation>El primer modelo medido con tres cuartos correctos había leído %1 tokens.</translation>
    </message>
    <message>
        <source>%1 of %2 right. Some of them (✓: the model finds the right one likelier):</source>
        <translation>%1 de %2 correctos. Algunos de ellos (✓: el modelo cree más probable el correcto):</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>tres cuartos</translation>
    </message>
    <message>
        <source>half: by chance, where there are two</source>
        <translation>la mitad: por azar, donde hay dos</translation>
    </message>
</context>
<context>
    <name>fw::NextTokenModel</name>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>puesto</translation>
    </message>
    <message>
        <source>token</source>
        <translation>token</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>as sampled</source>
        <translation>al muestrear</translation>
    </message>
</context>
<context>
    <name>fw::NextTokenPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>vacío: el comienzo de un documento</translation>
    </message>
    <message>
        <source>Prompt for the next token</source>
        <translation>Prompt para el siguiente token</translation>
    </message>
    <message>
        <source>The text whose next token is asked for.</source>
        <translation>El texto cuyo siguiente token se pregunta.</translation>
    </message>
    <message>
        <source>Type the beginning of a sentence, or click a token below to append it.</source>
        <translation>Escribe el comienzo de una frase, o pulsa abajo un token para añadirlo.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>Tokens del prompt</translation>
    </message>
    <message>
        <source>The prompt as the model reads it: tokens and their ids.
␣ is a space: most tokens bring the space before the word.</source>
        <translation>El prompt como lo lee el modelo: tokens y sus ids.
␣ es un espacio: la mayoría de los tokens traen el espacio de delante de la palabra.</translation>
    </message>
    <message>
        <source>filled: the model · outlined: as sampled</source>
        <translation>relleno: el modelo · contorno: al muestrear</translation>
    </message>
</context>
<context>
    <name>fw::NudgeModel</name>
    <message>
        <source>The sentence has a loss of %1; %2 has a probability of %3.</source>
        <translation>La frase tiene una pérdida de %1; %2 tiene una probabilidad de %3.</translation>
    </message>
    <message>
        <source>Nudged %1: loss of the sentence %2 → %3, probability of %4 %5 → %6.</source>
        <translation>Empujado %1: pérdida de la frase %2 → %3, probabilidad de %4 %5 → %6.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>Loss on text that it was not nudged on: %1 → %2.</source>
        <translation>Pérdida en texto con el que no se ha empujado: %1 → %2.</translation>
    </message>
    <message>
        <source>Slope of weight %1. </source>
        <translation>Pendiente del peso %1. </translation>
    </message>
    <message>
        <source>(not listed)</source>
        <translation>(no está en la lista)</translation>
    </message>
    <message>
        <source>With it at %1 the loss is %2, at %3 it is %4: a slope of %5. Backpropagation says %6.</source>
        <translation>Con él en %1 la pérdida es %2, en %3 es %4: una pendiente de %5. La retropropagación dice %6.</translation>
    </message>
</context>
<context>
    <name>fw::NudgePanel</name>
    <message>
        <source>Sentence to nudge on</source>
        <translation>Frase con la que se empuja</translation>
    </message>
    <message>
        <source>The one sentence that a copy of the model is trained on.</source>
        <translation>La única frase con la que se entrena una copia del modelo.</translation>
    </message>
    <message>
        <source>Try one that is false, or one with your own name.</source>
        <translation>Prueba con una falsa, o con una que lleve tu nombre.</translation>
    </message>
    <message>
        <source>Tokens of the sentence</source>
        <translation>Tokens de la frase</translation>
    </message>
    <message>
        <source>Tinted by surprise. The framed token is the one whose probability is looked at below.</source>
        <translation>Teñidos según la sorpresa. El token enmarcado es aquel cuya probabilidad se mira abajo.</translation>
    </message>
    <message>
        <source>Click another, or use the arrow keys.</source>
        <translation>Pulsa otro o usa las flechas.</translation>
    </message>
    <message>
        <source>Nudge once</source>
        <translation>Empujar una vez</translation>
    </message>
    <message>
        <source>One step of plain gradient descent on this sentence: every weight minus rate times gradient.</source>
        <translation>Un paso de descenso de gradiente simple con esta frase: cada peso menos la tasa por el gradiente.</translation>
    </message>
    <message>
        <source>Predict first: does the probability rise, fall or stay? It acts on a copy; training goes on untouched.</source>
        <translation>Predice primero: ¿la probabilidad sube, baja o se queda? Actúa sobre una copia; el entrenamiento sigue intacto.</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>Nudge %1 times</source>
        <translation>Empujar %1 veces</translation>
    </message>
    <message>
        <source>The same step again and again.</source>
        <translation>El mismo paso una y otra vez.</translation>
    </message>
    <message>
        <source>The sentence is learned by heart. Watch the loss on other text: that is over-fitting.</source>
        <translation>La frase se aprende de memoria. Mira la pérdida en otro texto: eso es sobreajuste.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo one nudge</source>
        <translation>Deshacer un empujón</translation>
    </message>
    <message>
        <source>Takes the last step back.</source>
        <translation>Retira el último paso.</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Deshacer todo</translation>
    </message>
    <message>
        <source>Undo all nudges</source>
        <translation>Deshacer todos los empujones</translation>
    </message>
    <message>
        <source>Back to the model that is viewed.</source>
        <translation>Vuelve al modelo que se muestra.</translation>
    </message>
    <message>
        <source>Wrong direction</source>
        <translation>Dirección contraria</translation>
    </message>
    <message>
        <source>Adds the gradient instead of taking it away.</source>
        <translation>Suma el gradiente en vez de restarlo.</translation>
    </message>
    <message>
        <source>Nudge once each way: direction is everything.</source>
        <translation>Empuja una vez en cada sentido: la dirección lo es todo.</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tasa</translation>
    </message>
    <message>
        <source>Rate of the nudge</source>
        <translation>Tasa del empujón</translation>
    </message>
    <message>
        <source>How far each weight gives way to its gradient.</source>
        <translation>Cuánto cede cada peso a su gradiente.</translation>
    </message>
    <message>
        <source>Try a tiny one, then one so large that everything breaks.</source>
        <translation>Prueba con una diminuta y después con una tan grande que todo se rompa.</translation>
    </message>
    <message>
        <source>What the sentence does</source>
        <translation>Qué hace la frase</translation>
    </message>
    <message>
        <source>Gradient at the logits</source>
        <translation>Gradiente en los logits</translation>
    </message>
    <message>
        <source>p − 1 for the token that comes next, p for all others: what the loss wants raised (left) and lowered (right).</source>
        <translation>p − 1 para el token que sigue, p para los demás: lo que la pérdida quiere subir (izquierda) y bajar (derecha).</translation>
    </message>
    <message>
        <source>They add up to zero: what one token gains, the others lose.</source>
        <translation>Suman cero: lo que gana un token lo pierden los demás.</translation>
    </message>
    <message>
        <source>Gradient norm per layer</source>
        <translation>Norma del gradiente por capa</translation>
    </message>
    <message>
        <source>How strongly the sentence pulls at each layer, after backpropagation through those behind it.</source>
        <translation>Con cuánta fuerza tira la frase de cada capa, tras la retropropagación por las que hay detrás.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>a nudge moves it</source>
        <translation>un empujón lo mueve</translation>
    </message>
    <message>
        <source>The ten weights that move most</source>
        <translation>Los diez pesos que más se mueven</translation>
    </message>
    <message>
        <source>Those with the largest gradients, and what one nudge changes.</source>
        <translation>Los de mayor gradiente, y lo que cambia un empujón.</translation>
    </message>
    <message>
        <source>Click one to check its slope: it is moved a little either way and the loss is measured again.</source>
        <translation>Pulsa uno para comprobar su pendiente: se mueve un poco hacia cada lado y se vuelve a medir la pérdida.</translation>
    </message>
    <message>
        <source>The ten weights that one nudge moves most. Click one to check its slope.</source>
        <translation>Los diez pesos que más mueve un empujón. Pulsa uno para comprobar su pendiente.</translation>
    </message>
    <message>
        <source>nudges act on a copy of this model; the one in training is left alone.</source>
        <translation>los empujones actúan sobre una copia de este modelo; el que se entrena no se toca.</translation>
    </message>
    <message>
        <source>%1: probability %2, after the nudges %3</source>
        <translation>%1: probabilidad %2, tras los empujones %3</translation>
    </message>
    <message>
        <source>Gradient at the logits: p − 1 for %1, p for every other token. Green is pushed up, red down; behind it the probability.</source>
        <translation>Gradiente en los logits: p − 1 para %1, p para cualquier otro token. Lo verde sube, lo rojo baja; detrás, la probabilidad.</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 pesos</translation>
    </message>
    <message>
        <source>Norm of the sentence&apos;s gradient per layer; all together %1.</source>
        <translation>Norma del gradiente de la frase por capa; en total %1.</translation>
    </message>
    <message>
        <source>embedding of %1 [%2]</source>
        <translation>embedding de %1 [%2]</translation>
    </message>
    <message>
        <source>head, %1 [%2]</source>
        <translation>cabeza, %1 [%2]</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2, %3]</translation>
    </message>
</context>
<context>
    <name>fw::ObserveView</name>
    <message>
        <source>Write it down</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>What you saw: a number</source>
        <translation>Lo que has visto: un número</translation>
    </message>
    <message>
        <source>What you saw: a token</source>
        <translation>Lo que has visto: un token</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Lo que has visto</translation>
    </message>
    <message>
        <source>✔ The log agrees: %1.</source>
        <translation>✔ El registro coincide: %1.</translation>
    </message>
    <message>
        <source>The log says %1. Look once more at the place, and write it down again if you like.</source>
        <translation>El registro dice %1. Mira otra vez en ese lugar y anótalo de nuevo si quieres.</translation>
    </message>
    <message>
        <source>You wrote %1; the log said %2.</source>
        <translation>Has escrito %1; el registro decía %2.</translation>
    </message>
</context>
<context>
    <name>fw::PictureCover</name>
    <message>
        <source>Cover over the window</source>
        <translation>Cubierta sobre la ventana</translation>
    </message>
    <message>
        <source>B brings the picture back</source>
        <translation>B devuelve la imagen</translation>
    </message>
    <message>
        <source>Frozen: draw with the mouse; the full stop key goes on</source>
        <translation>Congelado: dibuja con el ratón; la tecla del punto continúa</translation>
    </message>
</context>
<context>
    <name>fw::PortfolioExport</name>
    <message>
        <source>Export the portfolio</source>
        <translation>Exportar el portafolio</translation>
    </message>
    <message>
        <source>%1: the name must end in .html or .md.</source>
        <translation>%1: el nombre debe terminar en .html o .md.</translation>
    </message>
</context>
<context>
    <name>fw::PredictView</name>
    <message>
        <source>Your number</source>
        <translation>Tu número</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Tu token</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Tu predicción</translation>
    </message>
    <message>
        <source>That is my prediction</source>
        <translation>Esa es mi predicción</translation>
    </message>
    <message>
        <source>Let me just try</source>
        <translation>Déjame probar sin más</translation>
    </message>
    <message>
        <source>Goes on without a prediction.
You will remember more if you make one.</source>
        <translation>Sigue sin predicción.
Recordarás más si haces una.</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>¿Qué seguridad tienes?</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>a ojo</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>bastante seguro</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>seguro</translation>
    </message>
    <message>
        <source>How sure: %1</source>
        <translation>Seguridad: %1</translation>
    </message>
    <message>
        <source>Class vote</source>
        <translation>Votación</translation>
    </message>
    <message>
        <source>Count the hands for each answer; they are shown beside the result.</source>
        <translation>Cuenta las manos de cada respuesta; aparecen junto al resultado.</translation>
    </message>
    <message>
        <source>Vote again after the run.</source>
        <translation>Votad otra vez después de la ejecución.</translation>
    </message>
    <message>
        <source>No prediction: you just try.</source>
        <translation>Sin predicción: solo pruebas.</translation>
    </message>
    <message>
        <source>Your prediction: %1.</source>
        <translation>Tu predicción: %1.</translation>
    </message>
    <message>
        <source>Predict after all</source>
        <translation>Predecir después de todo</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
</context>
<context>
    <name>fw::PredictionOutcome</name>
    <message>
        <source>the curve that you drew</source>
        <translation>la curva que has dibujado</translation>
    </message>
    <message>
        <source>You went on without a prediction.</source>
        <translation>Has seguido sin predicción.</translation>
    </message>
    <message>
        <source>You predicted: %1.</source>
        <translation>Has predicho: %1.</translation>
    </message>
    <message>
        <source>You were guessing, and it is what happened.</source>
        <translation>Lo dijiste a ojo, y es lo que ha ocurrido.</translation>
    </message>
    <message>
        <source>You were guessing; something else happened.</source>
        <translation>Lo dijiste a ojo; ha ocurrido otra cosa.</translation>
    </message>
    <message>
        <source>You were fairly sure, and rightly so.</source>
        <translation>Tenías bastante seguridad, y con razón.</translation>
    </message>
    <message>
        <source>You were fairly sure, and something else happened.</source>
        <translation>Tenías bastante seguridad, y ha ocurrido otra cosa.</translation>
    </message>
    <message>
        <source>You were sure, and rightly so.</source>
        <translation>Tenías seguridad, y con razón.</translation>
    </message>
    <message>
        <source>You were sure, and here is what happened.</source>
        <translation>Tenías seguridad, y esto es lo que ha ocurrido.</translation>
    </message>
    <message>
        <source>That is what happened.</source>
        <translation>Es lo que ha ocurrido.</translation>
    </message>
    <message>
        <source>Something else happened.</source>
        <translation>Ha ocurrido otra cosa.</translation>
    </message>
    <message>
        <source>The class: hands before (filled), and now that it has seen it (hatched).</source>
        <translation>La clase: manos antes (relleno) y ahora que lo ha visto (rayado).</translation>
    </message>
</context>
<context>
    <name>fw::PresenterClock</name>
    <message>
        <source>Restart the clock</source>
        <translation>Reiniciar el reloj</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 usados</translation>
    </message>
    <message>
        <source>By the plan, since minute %1: %2</source>
        <translation>Según el plan, desde el minuto %1: %2</translation>
    </message>
    <message>
        <source>At minute %1: %2</source>
        <translation>En el minuto %1: %2</translation>
    </message>
</context>
<context>
    <name>fw::PresenterRun</name>
    <message>
        <source>Train one now</source>
        <translation>Entrenar uno ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>fw::PresenterWindow</name>
    <message>
        <source>Presenter</source>
        <translation>Ventana de presentación</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Cambiar pantallas</translation>
    </message>
    <message>
        <source>The lesson goes on by one step, on the wall and here (Page Down).</source>
        <translation>La lección avanza un paso, en la pared y aquí (Av Pág).</translation>
    </message>
    <message>
        <source>The step before (Page Up).</source>
        <translation>El paso anterior (Re Pág).</translation>
    </message>
    <message>
        <source>The wall is dark until you press it again (B).</source>
        <translation>La pared queda apagada hasta que lo pulses otra vez (B).</translation>
    </message>
    <message>
        <source>The wall keeps its picture, to draw on; training goes on (full stop).</source>
        <translation>La pared conserva su imagen para dibujar encima; el entrenamiento sigue (punto).</translation>
    </message>
    <message>
        <source>The wall and this window change places.</source>
        <translation>La pared y esta ventana cambian de sitio.</translation>
    </message>
    <message>
        <source>This beat</source>
        <translation>Este paso</translation>
    </message>
    <message>
        <source>Teacher&apos;s page</source>
        <translation>Página para el profesorado</translation>
    </message>
    <message>
        <source>%1  %2 · beat %3 of %4</source>
        <translation>%1  %2 · paso %3 de %4</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Luego: %1</translation>
    </message>
    <message>
        <source>This is the last beat.</source>
        <translation>Este es el último paso.</translation>
    </message>
    <message>
        <source>This lesson was not rehearsed on this machine.</source>
        <translation>Esta lección no se ha ensayado en este ordenador.</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Ensayo: %1</translation>
    </message>
    <message>
        <source>Hands of the class, now that it has seen it:</source>
        <translation>Manos de la clase, ahora que lo ha visto:</translation>
    </message>
    <message>
        <source>Hands of the class:</source>
        <translation>Manos de la clase:</translation>
    </message>
    <message>
        <source>On the wall:</source>
        <translation>En la pared:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>fw::ProbabilityBars</name>
    <message>
        <source>%1, token %2: probability %3</source>
        <translation>%1, token %2: probabilidad %3</translation>
    </message>
    <message>
        <source>
the mark: %1 by the other model</source>
        <translation>
la marca: %1 según el otro modelo</translation>
    </message>
    <message>
        <source>
with the sampling set below: %1</source>
        <translation>
con los ajustes de muestreo de abajo: %1</translation>
    </message>
</context>
<context>
    <name>fw::ProjectorMode</name>
    <message>
        <source>Panel %1 on the projector</source>
        <translation>Panel %1 en el proyector</translation>
    </message>
    <message>
        <source>Blank the projector</source>
        <translation>Apagar el proyector</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Congelar la imagen</translation>
    </message>
    <message>
        <source>Next beat of the lesson</source>
        <translation>Siguiente paso de la lección</translation>
    </message>
    <message>
        <source>Take the cover off</source>
        <translation>Quitar la cubierta</translation>
    </message>
    <message>
        <source>Beat before of the lesson</source>
        <translation>Paso anterior de la lección</translation>
    </message>
</context>
<context>
    <name>fw::ProseView</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicado</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
</context>
<context>
    <name>fw::QuizItemView</name>
    <message>
        <source>Your number</source>
        <translation>Tu número</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>✔ Right.</source>
        <translation>✔ Correcto.</translation>
    </message>
    <message>
        <source>✘ Not quite.</source>
        <translation>✘ No del todo.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>Show me (about %1 s)</source>
        <translation>Enséñamelo (unos %1 s)</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Enséñamelo</translation>
    </message>
</context>
<context>
    <name>fw::RehearsalBar</name>
    <message>
        <source>Path to rehearse</source>
        <translation>Recorrido que se ensaya</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Plays the lesson in the background, with real models and the seeds of the class: losses, times and completions are kept, and stand beside each beat in the presenter&apos;s window (Shift+F11 on the projector).</source>
        <translation>Recorre la lección en segundo plano, con modelos reales y las semillas de la clase: las pérdidas, los tiempos y las continuaciones se guardan y aparecen junto a cada paso en la ventana de presentación (Mayús+F11 en el proyector).</translation>
    </message>
    <message>
        <source>Do it on the machine that you will present with. The class&apos;s own run is live all the same.</source>
        <translation>Hazlo en el ordenador con el que vas a presentar. La ejecución de la clase será en vivo de todos modos.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Ensayar otra vez</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Ensayo: %1</translation>
    </message>
    <message>
        <source>Not rehearsed yet. Know beforehand what will appear.</source>
        <translation>Aún sin ensayar. Conoce de antemano lo que va a aparecer.</translation>
    </message>
    <message>
        <source>What came in the rehearsal</source>
        <translation>Qué salió en el ensayo</translation>
    </message>
</context>
<context>
    <name>fw::RehearsalRun</name>
    <message>
        <source>Stopping the rehearsal …</source>
        <translation>Deteniendo el ensayo …</translation>
    </message>
    <message>
        <source>Rehearsing %1: step %2 of %3 …</source>
        <translation>Ensayo de %1: paso %2 de %3 …</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Ha fallado: %1</translation>
    </message>
    <message>
        <source>loss %1 at %2 of training, %3 tokens</source>
        <translation>pérdida %1 a los %2 de entrenamiento, %3 tokens</translation>
    </message>
    <message>
        <source>below %1 at %2</source>
        <translation>por debajo de %1 a los %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>to be written down: %1</source>
        <translation>para anotar: %1</translation>
    </message>
    <message>
        <source>its checkpoint was not seen</source>
        <translation>no se ha visto lo esperado</translation>
    </message>
    <message>
        <source>the step took %1</source>
        <translation>el paso tardó %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in all</source>
        <translation>%1, %2, %3 en total</translation>
    </message>
</context>
<context>
    <name>fw::RunComparison</name>
    <message>
        <source>These runs cut text into different tokens, so a loss per token means something else in each.</source>
        <translation>Estas ejecuciones cortan el texto en tokens distintos, así que una pérdida por token significa otra cosa en cada una.</translation>
    </message>
    <message>
        <source>These runs read different texts, and each validation loss is measured on a text of its own.</source>
        <translation>Estas ejecuciones leen textos distintos, y cada pérdida de validación se mide en un texto propio.</translation>
    </message>
</context>
<context>
    <name>fw::RunComparisonTable</name>
    <message>
        <source>The runs differ in this setting: %1</source>
        <translation>Las ejecuciones se diferencian en este ajuste: %1</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
</context>
<context>
    <name>fw::RunControls</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un paso</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>Mismo inicio</translation>
    </message>
    <message>
        <source>New run:</source>
        <translation>Nueva ejecución:</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size and recipe of the model. A new one starts from random weights.</source>
        <translation>Tamaño y receta del modelo. Uno nuevo empieza con pesos al azar.</translation>
    </message>
    <message>
        <source>Compare a smaller and a larger one on the same text.</source>
        <translation>Compara uno más pequeño y otro más grande con el mismo texto.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What the model reads. All it will ever know comes from here.</source>
        <translation>Lo que lee el modelo. Todo lo que llegará a saber viene de aquí.</translation>
    </message>
    <message>
        <source>Drop a text file of your own anywhere on the window.</source>
        <translation>Suelta un archivo de texto tuyo en cualquier parte de la ventana.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Start of all chance: the first weights and the order of the text.</source>
        <translation>Origen de todo el azar: los primeros pesos y el orden del texto.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, number by number. Try another.</source>
        <translation>La misma semilla da la misma ejecución, número por número. Prueba con otra.</translation>
    </message>
    <message>
        <source>Live:</source>
        <translation>En vivo:</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>How far each update moves the weights. It may be changed while training.</source>
        <translation>Cuánto mueve los pesos cada actualización. Se puede cambiar mientras se entrena.</translation>
    </message>
    <message>
        <source>Try 10 times larger and watch the curve.</source>
        <translation>Prueba con una 10 veces mayor y mira la curva.</translation>
    </message>
    <message>
        <source>Start a run of your own, or open another one in Runs.</source>
        <translation>Inicia una ejecución propia o abre otra en Ejecuciones.</translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps (Space).</source>
        <translation>Inicia el entrenamiento, o lo pausa entre dos pasos (Espacio).</translation>
    </message>
    <message>
        <source>Press it and watch the loss fall.</source>
        <translation>Púlsalo y mira cómo baja la pérdida.</translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause (S).</source>
        <translation>Exactamente una actualización de todos los pesos, y pausa (S).</translation>
    </message>
    <message>
        <source>Watch which bars one step moves.</source>
        <translation>Mira qué barras mueve un solo paso.</translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison (R).</source>
        <translation>Vuelve a los mismos pesos al azar; la curva anterior se queda para comparar (R).</translation>
    </message>
    <message>
        <source>Change the learning rate and train again.</source>
        <translation>Cambia la tasa de aprendizaje y entrena otra vez.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
</context>
<context>
    <name>fw::RunExporter</name>
    <message>
        <source>Export the run</source>
        <translation>Exportar la ejecución</translation>
    </message>
    <message>
        <source>The chart as .%1 is that of the run in the window. Open this run first, or choose .svg.</source>
        <translation>El gráfico en .%1 es el de la ejecución de la ventana. Abre antes esta ejecución o elige .svg.</translation>
    </message>
    <message>
        <source>%1 could not be written. Is the folder writable, and is there space?</source>
        <translation>No se ha podido escribir %1. ¿Se puede escribir en la carpeta y hay espacio?</translation>
    </message>
    <message>
        <source>“.%1” is no format a run can be written in; the name of the file may end in %2.</source>
        <translation>«.%1» no es un formato en que se pueda escribir una ejecución; el nombre del archivo puede terminar en %2.</translation>
    </message>
    <message>
        <source>There is nothing to report yet: the run is kept from its first step on. Train first.</source>
        <translation>Todavía no hay nada de que informar: la ejecución se guarda desde su primer paso. Entrena primero.</translation>
    </message>
</context>
<context>
    <name>fw::RunListModel</name>
    <message>
        <source>the first run</source>
        <translation>la primera ejecución</translation>
    </message>
    <message>
        <source>same settings as the run before</source>
        <translation>los mismos ajustes que la anterior</translation>
    </message>
    <message>
        <source>%1, %2, loss %3, %4, %5. %6. %7</source>
        <translation>%1, %2, pérdida %3, %4, %5. %6. %7</translation>
    </message>
</context>
<context>
    <name>fw::RunNotice</name>
    <message>
        <source>%1 Training waits and goes on by itself.</source>
        <translation>%1 El entrenamiento espera y sigue por sí solo.</translation>
    </message>
    <message>
        <source>It replaces the one at step %1.</source>
        <translation>Sustituye a la del paso %1.</translation>
    </message>
    <message>
        <source>The one at step %1 stays in Runs.</source>
        <translation>La del paso %1 se queda en Ejecuciones.</translation>
    </message>
    <message>
        <source>%1 on %2, seed %3, is a new run from random weights. %4</source>
        <translation>%1 con %2, semilla %3, es una ejecución nueva con pesos al azar. %4</translation>
    </message>
    <message>
        <source>Your last run (%1, %2, %3) is not finished.</source>
        <translation>Tu última ejecución (%1, %2, %3) no ha terminado.</translation>
    </message>
    <message>
        <source>Start a new run</source>
        <translation>Iniciar una ejecución nueva</translation>
    </message>
    <message>
        <source>Use Merrow instead</source>
        <translation>Usar Merrow en su lugar</translation>
    </message>
    <message>
        <source>Finished at step %1. Try prompts of your own in both panels. Train goes on for %2 more steps; a learning rate that had cooled down is high again then, so the loss may rise at first.</source>
        <translation>Terminado en el paso %1. Prueba prompts tuyos en los dos paneles. Entrenar sigue %2 pasos más; la tasa de aprendizaje, que se había enfriado, vuelve a ser alta, así que la pérdida puede subir al principio.</translation>
    </message>
    <message>
        <source>Start the new run</source>
        <translation>Iniciar la nueva</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Quedarse con esta</translation>
    </message>
    <message>
        <source>Another program is training this run, so here it can only be looked at, as it was at step %1.</source>
        <translation>Otro programa está entrenando esta ejecución, así que aquí solo se puede mirar, tal como era en el paso %1.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Press Train and watch the loss fall past each rung.</source>
        <translation>Pulsa Entrenar y mira cómo la pérdida baja de cada peldaño.</translation>
    </message>
    <message>
        <source>Or begin with a lesson</source>
        <translation>O empezar con una lección</translation>
    </message>
</context>
<context>
    <name>fw::RunSetup</name>
    <message>
        <source>Merrow</source>
        <translation>Merrow</translation>
    </message>
    <message>
        <source>Merrow, %1</source>
        <translation>Merrow, %1</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texto pegado</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fw::RunStatus</name>
    <message>
        <source>Another program is training this run; here it can only be looked at.</source>
        <translation>Otro programa está entrenando esta ejecución; aquí solo se puede mirar.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>%1 tokens seen</source>
        <translation>%1 tokens leídos</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, faltan unos %2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parámetros</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 documentos</translation>
    </message>
    <message>
        <source>%1: %2, %3 training tokens</source>
        <translation>%1: %2, %3 tokens para entrenar</translation>
    </message>
    <message>
        <source>about %1 at the %2 tokens/s of last time</source>
        <translation>unos %1 a los %2 tokens/s de la última vez</translation>
    </message>
    <message>
        <source>the time is known after the first steps</source>
        <translation>la duración se sabrá tras los primeros pasos</translation>
    </message>
    <message>
        <source>Planned: %1 steps, %2 tokens, %3FLOP for %4 parameters; about %5 of memory; %6.</source>
        <translation>Previsto: %1 pasos, %2 tokens, %3FLOP para %4 parámetros; unos %5 de memoria; %6.</translation>
    </message>
</context>
<context>
    <name>fw::RunStatusBar</name>
    <message>
        <source>The text in use</source>
        <translation>El texto en uso</translation>
    </message>
    <message>
        <source>Updates done, and planned</source>
        <translation>Actualizaciones hechas y previstas</translation>
    </message>
    <message>
        <source>Tokens that training has read so far</source>
        <translation>Tokens que el entrenamiento ha leído hasta ahora</translation>
    </message>
    <message>
        <source>Speed of training, recent steps</source>
        <translation>Velocidad del entrenamiento, pasos recientes</translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation>Tiempo de entrenamiento; las pausas no cuentan</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Qué calcula</translation>
    </message>
    <message>
        <source>Numbers that training adjusts</source>
        <translation>Números que ajusta el entrenamiento</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Segunda ejecución</translation>
    </message>
    <message>
        <source>The run that was branched trains in the background, on half of the threads.</source>
        <translation>La ejecución de la que se bifurcó entrena en segundo plano, con la mitad de los hilos.</translation>
    </message>
    <message>
        <source>Press to keep it where it is and stop it.</source>
        <translation>Pulsa para guardarla donde está y detenerla.</translation>
    </message>
    <message>
        <source>The model of step %1 is saved in %2</source>
        <translation>El modelo del paso %1 se ha guardado en %2</translation>
    </message>
    <message>
        <source>Second run: step %1 · Stop</source>
        <translation>Segunda ejecución: paso %1 · Parar</translation>
    </message>
</context>
<context>
    <name>fw::RunsPanel</name>
    <message>
        <source>Find a run</source>
        <translation>Buscar una ejecución</translation>
    </message>
    <message>
        <source>Keeps the runs that hold every word you type: name, note, model, text, state, what differs.</source>
        <translation>Deja las ejecuciones que contienen cada palabra que escribes: nombre, nota, modelo, texto, estado, en qué difiere.</translation>
    </message>
    <message>
        <source>Try &quot;seed&quot; or &quot;interrupted&quot;.</source>
        <translation>Prueba «seed» o «interrumpida».</translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation>Ejecuciones, primero las más nuevas</translation>
    </message>
    <message>
        <source>Every run you have made. Enter opens one, Space checks it for the comparison.</source>
        <translation>Todas las ejecuciones que has hecho. Intro abre una, Espacio la marca para comparar.</translation>
    </message>
    <message>
        <source>Check two and press Compare.</source>
        <translation>Marca dos y pulsa Comparar.</translation>
    </message>
    <message>
        <source>The current run</source>
        <translation>La ejecución actual</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>Una nota tuya</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Nota sobre la ejecución</translation>
    </message>
    <message>
        <source>A line of your own about the run; it is kept when you leave the line.</source>
        <translation>Una línea tuya sobre la ejecución; se guarda al salir de la línea.</translation>
    </message>
    <message>
        <source>Write down what you expected before you look.</source>
        <translation>Anota qué esperas antes de mirar.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to do with the run</source>
        <translation>Más que hacer con la ejecución</translation>
    </message>
    <message>
        <source>Rename, note, export, branch, folder, trash.</source>
        <translation>Renombrar, nota, exportar, bifurcar, carpeta, papelera.</translation>
    </message>
    <message>
        <source>A right click on a run opens the same menu.</source>
        <translation>Un clic derecho en una ejecución abre el mismo menú.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>%1 was moved to the trash.</source>
        <translation>%1 está ahora en la papelera.</translation>
    </message>
    <message>
        <source>%1 were moved to the trash.</source>
        <translation>%1 están ahora en la papelera.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 · %2 tokens in %3</source>
        <translation>%1 · %2 tokens en %3</translation>
    </message>
    <message>
        <source>%1 parameters · %2 · %3 on disk</source>
        <translation>%1 parámetros · %2 · %3 en el disco</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>pérdida de validación %1</translation>
    </message>
    <message>
        <source>In training by %1; here it opens to be looked at.</source>
        <translation>La está entrenando %1; aquí se abre para mirarla.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>No hay ninguna ejecución elegida.</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>The checked runs, up to eight, on one chart, and the settings in which they differ.</source>
        <translation>Las ejecuciones marcadas, hasta ocho, en un gráfico, y los ajustes en que se diferencian.</translation>
    </message>
    <message>
        <source>Change one thing between two runs, then compare them.</source>
        <translation>Cambia una cosa entre dos ejecuciones y después compáralas.</translation>
    </message>
    <message>
        <source>Check two runs first (Space).</source>
        <translation>Marca antes dos ejecuciones (Espacio).</translation>
    </message>
    <message>
        <source>Reading the library.</source>
        <translation>Leyendo la biblioteca.</translation>
    </message>
    <message>
        <source>No run holds all these words.</source>
        <translation>Ninguna ejecución contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>No runs yet. Press Train: every run is kept here by itself.</source>
        <translation>Todavía no hay ejecuciones. Pulsa Entrenar: aquí se guardan todas por sí solas.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 ejecución</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 ejecuciones</translation>
    </message>
    <message>
        <source>%1, %2 on disk</source>
        <translation>%1, %2 en el disco</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The library is the folder %1.
Delete runs you no longer need to make room.</source>
        <translation>La biblioteca es la carpeta %1.
Borra las ejecuciones que ya no necesites para hacer sitio.</translation>
    </message>
</context>
<context>
    <name>fw::SampleColumnView</name>
    <message>
        <source>Classes of samples</source>
        <translation>Clases de muestras</translation>
    </message>
    <message>
        <source>How many samples are of each class, and the 95 % interval of the share.</source>
        <translation>Cuántas muestras hay de cada clase, y el intervalo del 95 % de la proporción.</translation>
    </message>
    <message>
        <source>Click a class to read only those.</source>
        <translation>Pulsa una clase para leer solo esas.</translation>
    </message>
    <message>
        <source> · writing</source>
        <translation> · escribiendo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 (%4 to %5)</source>
        <translation>«%1» en %2 de %3 (de %4 a %5)</translation>
    </message>
    <message>
        <source>Samples, %1</source>
        <translation>Muestras, %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>fw::SamplingSliders</name>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense. It changes the choice, not the model.</source>
        <translation>Por debajo de 1: más seguro, más repetitivo. Por encima de 1: más atrevido, menos sentido. Cambia la elección, no el modelo.</translation>
    </message>
    <message>
        <source>Try 0, which always takes the likeliest token, then 1.5.</source>
        <translation>Prueba 0, que toma siempre el token más probable, y después 1,5.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Chooses among the k likeliest tokens only.</source>
        <translation>Elige solo entre los k tokens más probables.</translation>
    </message>
    <message>
        <source>Try 1: the same as temperature 0.</source>
        <translation>Prueba 1: lo mismo que temperatura 0.</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Chooses among the likeliest tokens that together reach this probability.</source>
        <translation>Elige entre los tokens más probables que juntos alcanzan esta probabilidad.</translation>
    </message>
    <message>
        <source>Try 0.9: it cuts the long tail of odd tokens.</source>
        <translation>Prueba 0,9: corta la larga cola de tokens raros.</translation>
    </message>
</context>
<context>
    <name>fw::SecondRun</name>
    <message>
        <source>the run it branched off, still training</source>
        <translation>la ejecución de la que sale, aún en entrenamiento</translation>
    </message>
    <message>
        <source>The second run is kept at step %1.</source>
        <translation>La segunda ejecución se ha guardado en el paso %1.</translation>
    </message>
    <message>
        <source>The second run has stopped. %1</source>
        <translation>La segunda ejecución se ha detenido. %1</translation>
    </message>
    <message>
        <source>The second run has stopped: %1</source>
        <translation>La segunda ejecución se ha detenido: %1</translation>
    </message>
    <message>
        <source>the run it branched off</source>
        <translation>la ejecución de la que sale</translation>
    </message>
</context>
<context>
    <name>fw::SketchInput</name>
    <message>
        <source>Draw the curve that you expect into the loss chart, from left to right. Or give the loss at these places:</source>
        <translation>Dibuja la curva que esperas en el gráfico de la pérdida, de izquierda a derecha. O indica la pérdida en estos lugares:</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al comienzo</translation>
    </message>
    <message>
        <source>after %1 tokens</source>
        <translation>tras %1 tokens</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>Pérdida %1</translation>
    </message>
    <message>
        <source>Wipe it out</source>
        <translation>Borrarla</translation>
    </message>
</context>
<context>
    <name>fw::SketchOverlay</name>
    <message>
        <source>Draw here, from left to right, how the loss will go.</source>
        <translation>Dibuja aquí, de izquierda a derecha, cómo irá la pérdida.</translation>
    </message>
    <message>
        <source>your sketch</source>
        <translation>tu dibujo</translation>
    </message>
</context>
<context>
    <name>fw::StepTrack</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
</context>
<context>
    <name>fw::SurpriseLegend</name>
    <message>
        <source>Colour of a token: how probable it was to the model</source>
        <translation>Color de un token: lo probable que era para el modelo</translation>
    </message>
    <message>
        <source>How probable the model found each token of its own text.
Plain: expected. Amber and a line: a surprise. Magenta and a thick line: a great surprise.</source>
        <translation>Lo probable que le pareció al modelo cada token de su propio texto.
Sin color: esperado. Ámbar y una línea: una sorpresa. Magenta y una línea gruesa: una gran sorpresa.</translation>
    </message>
</context>
<context>
    <name>fw::SurpriseModel</name>
    <message>
        <source>Mean loss of its %1 tokens: %2 nats = %3 bits = as unsure as choosing among %4 equally likely tokens.</source>
        <translation>Pérdida media de sus %1 tokens: %2 nats = %3 bits = tan inseguro como al elegir entre %4 tokens igual de probables.</translation>
    </message>
    <message>
        <source>Click a token, or move with the arrow keys and press Enter: how likely was it to the model?</source>
        <translation>Pulsa un token, o muévete con las flechas y pulsa Intro: ¿qué probabilidad tenía para el modelo?</translation>
    </message>
    <message>
        <source>%1: p = %2 → loss %3 nats = %4 bits, as unsure as choosing among %5.</source>
        <translation>%1: p = %2 → pérdida %3 nats = %4 bits, tan inseguro como al elegir entre %5.</translation>
    </message>
    <message>
        <source>The first choice was %1 with %2.</source>
        <translation>La primera opción era %1 con %2.</translation>
    </message>
    <message>
        <source>It was the first choice, and still there is a loss of %1: only certainty costs nothing.</source>
        <translation>Era la primera opción y aun así hay una pérdida de %1: solo la certeza no cuesta nada.</translation>
    </message>
    <message>
        <source>It was the first choice.</source>
        <translation>Era la primera opción.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal como está</translation>
    </message>
    <message>
        <source>zlib</source>
        <translation>zlib</translation>
    </message>
    <message>
        <source>untrained model</source>
        <translation>modelo sin entrenar</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>este modelo</translation>
    </message>
    <message>
        <source>This model is too large to squeeze the text while you wait; by its losses it would take %1 bytes.</source>
        <translation>Este modelo es demasiado grande para comprimir el texto mientras esperas; por sus pérdidas ocuparía %1 bytes.</translation>
    </message>
    <message>
        <source>Decoded again by the same model: identical.</source>
        <translation>Descomprimido por el mismo modelo: idéntico.</translation>
    </message>
    <message>
        <source>Decoded again: NOT identical.</source>
        <translation>Descomprimido: NO es idéntico.</translation>
    </message>
    <message>
        <source>The losses add up to %1 bytes; the file also holds the number of tokens, and its end is rounded up.</source>
        <translation>Las pérdidas suman %1 bytes; el archivo contiene además el número de tokens, y su final se redondea hacia arriba.</translation>
    </message>
    <message>
        <source>To be fair: whoever unpacks the file needs the model, too, and its %1 are not counted.</source>
        <translation>Para ser justos: quien descomprima el archivo necesita también el modelo, y sus %1 no se cuentan.</translation>
    </message>
    <message>
        <source>So far it saves nothing that zlib does not.</source>
        <translation>Hasta ahora no ahorra nada que zlib no ahorre.</translation>
    </message>
    <message>
        <source>It saves %1 bytes against zlib here, so about %2 such pages make up for them.</source>
        <translation>Aquí ahorra %1 bytes frente a zlib, así que unas %2 páginas así lo compensan.</translation>
    </message>
</context>
<context>
    <name>fw::SurprisePanel</name>
    <message>
        <source>Type a text of your own, or read a page</source>
        <translation>Escribe un texto tuyo o lee una página</translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>Its tokens are painted by how much they surprise the model.</source>
        <translation>Sus tokens se colorean según cuánto sorprenden al modelo.</translation>
    </message>
    <message>
        <source>Write a sentence it finds very surprising, and one that it does not.</source>
        <translation>Escribe una frase que le sorprenda mucho, y otra que no.</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Otra página</translation>
    </message>
    <message>
        <source>A page of the text that is held back: the model never trains on it.</source>
        <translation>Una página del texto apartado: el modelo nunca entrena con ella.</translation>
    </message>
    <message>
        <source>Click for its loss and the model&apos;s first choice.</source>
        <translation>Pulsa para ver su pérdida y la primera opción del modelo.</translation>
    </message>
    <message>
        <source>Page painted by surprise</source>
        <translation>Página coloreada según la sorpresa</translation>
    </message>
    <message>
        <source>Each token on the colour of its loss; the underline grows with it.</source>
        <translation>Cada token del color de su pérdida; el subrayado crece con ella.</translation>
    </message>
    <message>
        <source>Find a token that was the first choice and still has a loss.</source>
        <translation>Busca un token que fuera la primera opción y aun así tenga pérdida.</translation>
    </message>
    <message>
        <source>The page as a file</source>
        <translation>La página como archivo</translation>
    </message>
    <message>
        <source>Bytes as it is, squeezed by zlib, and by arithmetic coding with the predictions of the untrained and of this model.</source>
        <translation>Bytes tal como está, comprimida por zlib, y por codificación aritmética con las predicciones del modelo sin entrenar y de este.</translation>
    </message>
    <message>
        <source>Predict better, and the file gets smaller. What the untrained model saves is the tokenizer&apos;s work.</source>
        <translation>Predice mejor y el archivo se hace más pequeño. Lo que ahorra el modelo sin entrenar es obra del tokenizador.</translation>
    </message>
    <message>
        <source>your text</source>
        <translation>tu texto</translation>
    </message>
    <message>
        <source>page %1 of %2 that nobody trains on</source>
        <translation>página %1 de %2 con las que nadie entrena</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 bits per byte</source>
        <translation>%1 bits por byte</translation>
    </message>
</context>
<context>
    <name>fw::TeacherWindow</name>
    <message>
        <source>Teacher notes: %1</source>
        <translation>Notas para el profesorado: %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Guardar las notas</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se ha podido escribir %1.</translation>
    </message>
</context>
<context>
    <name>fw::TextSourcePicker</name>
    <message>
        <source>Open text files</source>
        <translation>Abrir archivos de texto</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.text)</source>
        <translation>Texto (*.txt *.md *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder of text</source>
        <translation>Abrir una carpeta de texto</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Pegar texto</translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation>Texto con el que entrenar</translation>
    </message>
    <message>
        <source>Paste or type here. &lt;|doc|&gt; alone on a line separates documents.</source>
        <translation>Pega o escribe aquí. &lt;|doc|&gt; solo en una línea separa documentos.</translation>
    </message>
    <message>
        <source>Train on this text</source>
        <translation>Entrenar con este texto</translation>
    </message>
    <message>
        <source>%1 characters; a few thousand are the least that training needs.</source>
        <translation>%1 caracteres; el entrenamiento necesita al menos unos miles.</translation>
    </message>
</context>
<context>
    <name>fw::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Step cursor</source>
        <translation>Cursor de pasos</translation>
    </message>
    <message>
        <source>The kept models of this run; every panel shows the one you choose, for the prompt of now.</source>
        <translation>Los modelos guardados de esta ejecución; todos los paneles muestran el que eliges, con el prompt de ahora.</translation>
    </message>
    <message>
        <source>Drag it to the left and watch the bars and the text grow worse. Training goes on meanwhile.</source>
        <translation>Arrástralo hacia la izquierda y mira cómo empeoran las barras y el texto. Mientras tanto, el entrenamiento sigue.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver a ahora</translation>
    </message>
    <message>
        <source>Every panel shows the model in training again (End).</source>
        <translation>Todos los paneles vuelven a mostrar el modelo en entrenamiento (Fin).</translation>
    </message>
    <message>
        <source>Play the time of the run</source>
        <translation>Reproducir el tiempo de la ejecución</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How many kept models a second, when time is played.</source>
        <translation>Cuántos modelos guardados por segundo, cuando se reproduce el tiempo.</translation>
    </message>
    <message>
        <source>Slow for the first sixteen steps, then fast.</source>
        <translation>Despacio en los primeros dieciséis pasos, después deprisa.</translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation>viendo el paso %1</translation>
    </message>
    <message>
        <source>now, step %1</source>
        <translation>ahora, paso %1</translation>
    </message>
    <message>
        <source>the models of this run will stand here</source>
        <translation>los modelos de esta ejecución aparecerán aquí</translation>
    </message>
</context>
<context>
    <name>fw::TokenStrip</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 es %2</translation>
    </message>
</context>
<context>
    <name>fw::TokensModel</name>
    <message>
        <source>Type something.</source>
        <translation>Escribe algo.</translation>
    </message>
    <message>
        <source>%1 tokens for %2 words, %3 bytes: %4 bytes per token.</source>
        <translation>%1 tokens para %2 palabras, %3 bytes: %4 bytes por token.</translation>
    </message>
    <message>
        <source>This tokenizer has a token for every character; it learned no merges.</source>
        <translation>Este tokenizador tiene un token para cada carácter; no ha aprendido fusiones.</translation>
    </message>
    <message>
        <source>Before the first merge: every byte is a token of its own, and there are 256 of them.</source>
        <translation>Antes de la primera fusión: cada byte es un token propio, y hay 256.</translation>
    </message>
    <message>
        <source>Merge %1 of %2: %3 and %4 become %5, token %6.</source>
        <translation>Fusión %1 de %2: %3 y %4 se convierten en %5, token %6.</translation>
    </message>
    <message>
        <source>It is made %1 times in the training text.</source>
        <translation>Se hace %1 veces en el texto de entrenamiento.</translation>
    </message>
    <message>
        <source>Click a piece to see where it comes from.</source>
        <translation>Pulsa una pieza para ver de dónde viene.</translation>
    </message>
    <message>
        <source>%1 is token %2, one byte (%3).</source>
        <translation>%1 es el token %2, un byte (%3).</translation>
    </message>
    <message>
        <source>%1 is token %2, %3 bytes (%4).</source>
        <translation>%1 es el token %2, %3 bytes (%4).</translation>
    </message>
    <message>
        <source>It stands %1 times in the training text.</source>
        <translation>Aparece %1 veces en el texto de entrenamiento.</translation>
    </message>
    <message>
        <source>Merge %1 made it from %2 and %3.</source>
        <translation>La fusión %1 lo hizo con %2 y %3.</translation>
    </message>
    <message>
        <source>Single bytes are there from the start, so that every text can be written.</source>
        <translation>Los bytes sueltos están desde el principio, para que se pueda escribir cualquier texto.</translation>
    </message>
    <message>
        <source>With a token for every character, a model does get letters, and needs a number for each of them.</source>
        <translation>Con un token para cada carácter, el modelo sí recibe letras, y necesita un número para cada una.</translation>
    </message>
    <message>
        <source>How many r are in “strawberry”? Here the model gets %1: numbers, no letters. How each of them is spelled it would have to learn.</source>
        <translation>¿Cuántas r hay en «strawberry»? Aquí el modelo recibe %1: números, no letras. Cómo se escribe cada uno tendría que aprenderlo.</translation>
    </message>
</context>
<context>
    <name>fw::TokensPanel</name>
    <message>
        <source>Text to cut</source>
        <translation>Texto para cortar</translation>
    </message>
    <message>
        <source>Any text; it is cut into tokens as you type.</source>
        <translation>Cualquier texto; se corta en tokens mientras escribes.</translation>
    </message>
    <message>
        <source>Try your own name, a long number, a word that does not exist.</source>
        <translation>Prueba con tu nombre, un número largo, una palabra que no existe.</translation>
    </message>
    <message>
        <source>A page of the training text</source>
        <translation>Una página del texto de entrenamiento</translation>
    </message>
    <message>
        <source>Pieces and their ids</source>
        <translation>Piezas y sus ids</translation>
    </message>
    <message>
        <source>What the model is given: one number for each piece. ␣ is a space, ↵ a new line.</source>
        <translation>Lo que recibe el modelo: un número por cada pieza. ␣ es un espacio, ↵ una línea nueva.</translation>
    </message>
    <message>
        <source>Click a piece, or use the arrow keys, to see where it comes from.</source>
        <translation>Pulsa una pieza, o usa las flechas, para ver de dónde viene.</translation>
    </message>
    <message>
        <source>The same text in other units</source>
        <translation>El mismo texto en otras unidades</translation>
    </message>
    <message>
        <source>How many steps a model would need for this text if it read bytes, characters or these tokens.</source>
        <translation>Cuántos pasos necesitaría un modelo para este texto si leyera bytes, caracteres o estos tokens.</translation>
    </message>
    <message>
        <source>Replay the learning</source>
        <translation>Reproducir el aprendizaje</translation>
    </message>
    <message>
        <source>Begins with bytes and joins the most frequent pair again and again, as the tokenizer did.</source>
        <translation>Empieza con bytes y une una y otra vez el par más frecuente, como hizo el tokenizador.</translation>
    </message>
    <message>
        <source>Watch a frequent word grow together, and a rare one stay in pieces.</source>
        <translation>Mira cómo una palabra frecuente se va juntando y una rara queda en trozos.</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>fusiones</translation>
    </message>
    <message>
        <source>Merges learned</source>
        <translation>Fusiones aprendidas</translation>
    </message>
    <message>
        <source>The tokenizer after so many merges.</source>
        <translation>El tokenizador tras tantas fusiones.</translation>
    </message>
    <message>
        <source>Go back to 0: bytes. Find the merge that joins a word.</source>
        <translation>Vuelve a 0: bytes. Busca la fusión que une una palabra.</translation>
    </message>
    <message>
        <source>Making the training text ready; its page comes in a moment.</source>
        <translation>Preparando el texto de entrenamiento; su página llega enseguida.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caracteres</translation>
    </message>
    <message>
        <source>tokens, as shown</source>
        <translation>tokens, como se ve</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>fw::VoteBox</name>
    <message>
        <source>%1 hands</source>
        <translation>%1 manos</translation>
    </message>
    <message>
        <source>%1 hands before, %2 after</source>
        <translation>%1 manos antes, %2 después</translation>
    </message>
    <message>
        <source>Hands after the run: %1</source>
        <translation>Manos después de la ejecución: %1</translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation>Manos: %1</translation>
    </message>
</context>
<context>
    <name>fw::WeightsModel</name>
    <message>
        <source>The gradient needs the training text, which is being prepared.</source>
        <translation>El gradiente necesita el texto de entrenamiento, que se está preparando.</translation>
    </message>
    <message>
        <source>Gradient of %1 tokens of the training text: norm %2, at a loss of %3.</source>
        <translation>Gradiente de %1 tokens del texto de entrenamiento: norma %2, con una pérdida de %3.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>The matrices and vectors of the model, in the order in which a token meets them.</source>
        <translation>Las matrices y vectores del modelo, en el orden en que los encuentra un token.</translation>
    </message>
    <message>
        <source>rms</source>
        <translation>rms</translation>
    </message>
    <message>
        <source>Root of the mean square of its weights.
Watch which grow while training.</source>
        <translation>Raíz de la media de los cuadrados de sus pesos.
Mira cuáles crecen al entrenar.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>Root mean square of the gradient on it: how strongly the text pulls at one weight.
It shrinks as the loss falls.</source>
        <translation>Media cuadrática de su gradiente: con cuánta fuerza tira el texto de un peso.
Se reduce al bajar la pérdida.</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>How far the last update moved it: |change| / |weights|.
About 0.1 % a step is usual; a larger learning rate makes it larger.</source>
        <translation>Cuánto la movió la última actualización: |cambio| / |pesos|.
Lo habitual es un 0,1 % por paso; una tasa de aprendizaje mayor lo aumenta.</translation>
    </message>
</context>
<context>
    <name>fw::WeightsPanel</name>
    <message>
        <source>Weights of the model</source>
        <translation>Pesos del modelo</translation>
    </message>
    <message>
        <source>Every matrix and vector: its size, its gradient, and how far the last update moved it.</source>
        <translation>Cada matriz y vector: su tamaño, su gradiente y cuánto lo movió la última actualización.</translation>
    </message>
    <message>
        <source>Choose one to see its histogram. Then raise the learning rate and watch the last column.</source>
        <translation>Elige una para ver su histograma. Después sube la tasa de aprendizaje y mira la última columna.</translation>
    </message>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histograma de los pesos</translation>
    </message>
    <message>
        <source>How many weights of the chosen matrix have which value.</source>
        <translation>Cuántos pesos de la matriz elegida tienen cada valor.</translation>
    </message>
    <message>
        <source>Compare step 0, a narrow bell, with now.</source>
        <translation>Compara el paso 0, una campana estrecha, con ahora.</translation>
    </message>
    <message>
        <source>Histogram of the gradient</source>
        <translation>Histograma del gradiente</translation>
    </message>
    <message>
        <source>How strongly a few sequences of the training text pull at each of these weights.</source>
        <translation>Con cuánta fuerza unas pocas secuencias del texto de entrenamiento tiran de cada uno de estos pesos.</translation>
    </message>
    <message>
        <source>Most pull hardly at all.</source>
        <translation>La mayoría apenas tiran.</translation>
    </message>
    <message>
        <source>weights: %1, %2</source>
        <translation>pesos: %1, %2</translation>
    </message>
    <message>
        <source>gradient on them (counts: logarithmic)</source>
        <translation>su gradiente (recuento: logarítmico)</translation>
    </message>
</context>
<context>
    <name>fw::WriterModel</name>
    <message>
        <source>Tokens read: %1 in %2 ms.</source>
        <translation>Tokens leídos: %1 en %2 ms.</translation>
    </message>
    <message>
        <source>Written: %1 in %2 ms, %3 ms each.</source>
        <translation>Escritos: %1 en %2 ms, %3 ms cada uno.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
</context>
<context>
    <name>fw::WriterPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>vacío: el comienzo de un documento</translation>
    </message>
    <message>
        <source>Prompt for the writer</source>
        <translation>Prompt para el escritor</translation>
    </message>
    <message>
        <source>The text that the model goes on with, one token at a time.</source>
        <translation>El texto que continúa el modelo, token a token.</translation>
    </message>
    <message>
        <source>Type the beginning of a story, then write one token.</source>
        <translation>Escribe el comienzo de un cuento y después escribe un token.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The text so far</source>
        <translation>El texto hasta aquí</translation>
    </message>
    <message>
        <source>The prompt, and behind it what was written, tinted by surprise. Underlined: four tokens that stood there before, a loop.</source>
        <translation>El prompt, y detrás lo escrito, teñido según la sorpresa. Subrayado: cuatro tokens que ya estaban antes, un bucle.</translation>
    </message>
    <message>
        <source>Point at a written token to see how it was drawn; click it to go back to where it was about to be written.</source>
        <translation>Señala un token escrito para ver cómo salió; púlsalo para volver a donde estaba a punto de escribirse.</translation>
    </message>
    <message>
        <source>Write one token</source>
        <translation>Escribir un token</translation>
    </message>
    <message>
        <source>Draws the next token from the bars, appends it, and asks the model again: that is the whole loop.</source>
        <translation>Saca el siguiente token de las barras, lo añade y pregunta otra vez al modelo: ese es todo el bucle.</translation>
    </message>
    <message>
        <source>Press it slowly ten times and watch the bars.</source>
        <translation>Púlsalo despacio diez veces y mira las barras.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escribir %1</translation>
    </message>
    <message>
        <source>Write ten tokens</source>
        <translation>Escribir diez tokens</translation>
    </message>
    <message>
        <source>The same, ten times.</source>
        <translation>Lo mismo, diez veces.</translation>
    </message>
    <message>
        <source>Compare the clock before and after: twice as long takes twice as long.</source>
        <translation>Compara el reloj antes y después: el doble de largo tarda el doble.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Back to the prompt, with the model as it is now.</source>
        <translation>Vuelve al prompt, con el modelo tal como está ahora.</translation>
    </message>
    <message>
        <source>With the same noise and the same model the same text comes again.</source>
        <translation>Con el mismo ruido y el mismo modelo vuelve a salir el mismo texto.</translation>
    </message>
    <message>
        <source>same noise</source>
        <translation>mismo ruido</translation>
    </message>
    <message>
        <source>Same noise</source>
        <translation>Mismo ruido</translation>
    </message>
    <message>
        <source>Restart uses the same random numbers again.</source>
        <translation>Reiniciar vuelve a usar los mismos números al azar.</translation>
    </message>
    <message>
        <source>Switch it off and restart: another text from the same bars.</source>
        <translation>Desactívalo y reinicia: otro texto con las mismas barras.</translation>
    </message>
    <message>
        <source>How the token was drawn</source>
        <translation>Cómo salió el token</translation>
    </message>
    <message>
        <source>The candidates&apos; probabilities, as sampled, laid end to end from 0 to 1. The pointer is the random number.</source>
        <translation>Las probabilidades de los candidatos al muestrear, puestas una tras otra de 0 a 1. El puntero es el número al azar.</translation>
    </message>
    <message>
        <source>Lower the temperature: the first piece grows, and the same number falls on it.</source>
        <translation>Baja la temperatura: el primer trozo crece y el mismo número cae en él.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Qué viene después</translation>
    </message>
    <message>
        <source>Filled: the model&apos;s own probabilities. Outlined: as sampled. Struck through: cut by top-k or top-p.</source>
        <translation>Relleno: las probabilidades del propio modelo. Contorno: al muestrear. Tachado: cortado por top-k o top-p.</translation>
    </message>
    <message>
        <source>Click a token to write that one instead of drawing.</source>
        <translation>Pulsa un token para escribir ese en vez de sacarlo al azar.</translation>
    </message>
    <message>
        <source>What comes next, by the model of %1: as unsure as among %2 tokens, as sampled among %3.</source>
        <translation>Qué viene después, según el modelo de %1: tan inseguro como entre %2 tokens, al muestrear entre %3.</translation>
    </message>
    <message>
        <source>prompt, id %1</source>
        <translation>prompt, id %1</translation>
    </message>
    <message>
        <source>%1: probability %2, %3 ms</source>
        <translation>%1: probabilidad %2, %3 ms</translation>
    </message>
    <message>
        <source>%1: chosen by hand</source>
        <translation>%1: elegido a mano</translation>
    </message>
    <message>
        <source>These four tokens stood there before: a loop.</source>
        <translation>Estos cuatro tokens ya estaban antes: un bucle.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. The next random number decides which of the bars below becomes text.</source>
        <translation>Todavía no ha salido nada. El próximo número al azar decide cuál de las barras de abajo se convierte en texto.</translation>
    </message>
    <message>
        <source>%1 was chosen by hand.</source>
        <translation>%1 se eligió a mano.</translation>
    </message>
    <message>
        <source>%1 was the only one left: no random number was needed.</source>
        <translation>Solo quedaba %1: no hizo falta ningún número al azar.</translation>
    </message>
    <message>
        <source>The random number was %1: it fell on %2 (as sampled %3).</source>
        <translation>El número al azar fue %1: cayó en %2 (al muestrear %3).</translation>
    </message>
    <message>
        <source>one of the rest</source>
        <translation>uno de los demás</translation>
    </message>
</context>
<context>
    <name>fw::YourTurnView</name>
    <message>
        <source>Your result</source>
        <translation>Tu resultado</translation>
    </message>
    <message>
        <source>What you made or found, in your words</source>
        <translation>Lo que has hecho o encontrado, con tus palabras</translation>
    </message>
    <message>
        <source>Put it into the portfolio</source>
        <translation>Ponerlo en el portafolio</translation>
    </message>
    <message>
        <source>It is in your portfolio. No program can judge it; show it to somebody.</source>
        <translation>Está en tu portafolio. Ningún programa puede juzgarlo; enséñaselo a alguien.</translation>
    </message>
    <message>
        <source>It is in your portfolio.</source>
        <translation>Está en tu portafolio.</translation>
    </message>
</context>
</TS>
