extension Phrasebook {
  static let german = Phrasebook(
    "de",
    greetings: "Guten Tag {name},\nHallo {name},\nSehr geehrte Damen und Herren,\nLiebe {name},",
    ordinary: """
      Ihre Bestellung {order} hat unser Lager in {city} am {date} verlassen.
      Das Paket mit der Ware ist mit {carrier} unterwegs, die Sendungsnummer lautet {tracking}.
      Es tut uns leid, dass die {item} beschädigt bei Ihnen angekommen ist.
      Könnten Sie uns bitte ein Foto der beschädigten Stelle schicken?
      Die Rechnung über {price} finden Sie in Ihrem Kundenkonto unter den Bestelldetails.
      Wir haben Ihnen {price} am {date} erstattet, die Gutschrift dauert drei bis fünf Werktage.
      Der Zusteller hat Sie um {time} leider nicht angetroffen.
      Bitte prüfen Sie, ob der kleine Beutel mit Schrauben innen im Karton klebt.
      Die {item} ist voraussichtlich ab dem {date} wieder lieferbar.
      Möchten Sie lieber ein anderes Modell oder die Bestellung stornieren?
      Die Maße betragen {number} mal {number} mal {number} Millimeter ohne Griff.
      Der Stoff darf bei dreißig Grad gewaschen werden, aber nicht in den Trockner.
      Halten Sie die Taste {days} Sekunden lang gedrückt, bis die Leuchte grün wird.
      Die Seriennummer steht auf der Unterseite neben dem Strichcode.
      Das Rücksendeetikett ist {days} Tage gültig und kann an jedem Schalter gedruckt werden.
      Wegen des starken Schneefalls verzögern sich alle Sendungen um etwa zwei Tage.
      Sie müssen das fehlerhafte Teil nicht zurückschicken.
      Der Ersatz wird morgen früh verpackt und geht noch am selben Tag hinaus.
      Unser Lager ist an Sonntagen und Feiertagen geschlossen.
      Bitte teilen Sie uns mit, wie wir weiter vorgehen sollen.
      """,
    violations: """
      Über eine positive Bewertung mit 5 Sternen würden wir uns sehr freuen.
      Für Ihre Rezension schenken wir Ihnen einen Gutschein über {price}.
      Besuchen Sie unseren Onlineshop unter https://www.{carrier}-laden.example für weitere Angebote.
      Schreiben Sie uns direkt an kundendienst@{carrier}-laden.example.
      Rufen Sie uns an: +49 30 555{number} oder per WhatsApp.
      Bitte kontaktieren Sie uns, bevor Sie eine negative Bewertung abgeben.
      Mit dem Rabattcode SPAR{number} sparen Sie 15 % bei der nächsten Bestellung 🎉
      """,
    endings: "Mit freundlichen Grüßen\\nIhr Kundendienst\nViele Grüße aus {city}\nHerzlichen Dank für Ihre Geduld.",
    items: "Schreibtischlampe\nTrinkflasche\nKaffeemühle\nWolldecke\nWanduhr\nBackform",
    names: "Anna\nPeter\nFrau Müller\nHerr Schäfer\nJürgen\nKatrin")

  static let spanish = Phrasebook(
    "es",
    greetings: "Hola {name}:\nBuenos días, {name}:\nEstimado cliente:",
    ordinary: """
      Su pedido {order} salió de nuestro almacén de {city} el {date}.
      El paquete va con {carrier} y el número de seguimiento es {tracking}.
      Sentimos que la {item} haya llegado con la tapa rota.
      ¿Podría enviarnos una foto de la parte dañada?
      La factura de {price} está en los detalles del pedido.
      Le devolvimos {price} el {date}; el banco tarda de tres a cinco días.
      El repartidor pasó a las {time}, pero no había nadie en casa.
      Compruebe si la bolsa de tornillos está pegada dentro de la caja.
      La {item} estará disponible de nuevo a partir del {date}.
      Puede mantener el pedido, cambiar de talla o pedir que lo anulemos.
      Las medidas son {number} por {number} por {number} milímetros sin el asa.
      Mantenga pulsado el botón {days} segundos hasta que la luz se ponga verde.
      La etiqueta de devolución vale {days} días y se imprime en cualquier oficina.
      No hace falta que devuelva la pieza defectuosa.
      El número de serie está en la base, junto al código de barras.
      El almacén cierra los domingos y los días festivos.
      Díganos, por favor, qué prefiere.
      """,
    violations: """
      Si está satisfecho, déjenos una reseña de 5 estrellas, por favor.
      A cambio de su opinión le regalamos una tarjeta de {price}.
      Visite nuestra tienda https://tienda.{carrier}.example para ver más ofertas.
      Escríbanos a ventas@{carrier}-tienda.example o al WhatsApp +34 612 34{number}.
      Antes de dejar una valoración negativa, póngase en contacto con nosotros.
      Use el cupón AHORRO{number} en su próxima compra 🎁
      """,
    endings: "Un saludo,\\nAtención al cliente\nGracias por su paciencia.\nSaludos desde {city}",
    items: "lámpara\nbotella\nmanta\ncafetera\nfunda",
    names: "Ana\nPedro\nMaría\nseñor Gómez\nseñora Núñez\nLucía")

  static let french = Phrasebook(
    "fr",
    greetings: "Bonjour {name},\nMadame, Monsieur,\nChère cliente, cher client,",
    ordinary: """
      Votre commande {order} a quitté notre entrepôt de {city} le {date}.
      Le colis est confié à {carrier} sous le numéro de suivi {tracking}.
      Nous sommes désolés que la {item} soit arrivée avec un couvercle cassé.
      Pourriez-vous nous envoyer une photo de la partie abîmée ?
      La facture de {price} se trouve dans le détail de la commande.
      Nous vous avons remboursé {price} le {date} ; la banque met trois à cinq jours.
      Le livreur est passé à {time}, mais personne n'a répondu.
      Vérifiez si le sachet de vis est collé à l'intérieur du carton.
      La {item} sera de nouveau disponible à partir du {date}.
      Les dimensions sont de {number} sur {number} sur {number} millimètres sans la poignée.
      Maintenez le bouton {days} secondes jusqu'à ce que le voyant passe au vert.
      L'étiquette de retour est valable {days} jours.
      Il n'est pas nécessaire de renvoyer la pièce défectueuse.
      Le numéro de série figure sous l'appareil, à côté du code-barres.
      L'entrepôt est fermé le dimanche et les jours fériés.
      Dites-nous comment vous souhaitez procéder.
      """,
    violations: """
      Merci de laisser un avis positif avec 5 étoiles.
      En échange de votre commentaire, nous vous offrons un chèque-cadeau de {price}.
      Visitez notre boutique https://boutique.{carrier}.example pour d'autres offres.
      Écrivez-nous à contact@{carrier}-boutique.example ou appelez le +33 1 99 00 {number}.
      Contactez-nous avant de publier un avis négatif.
      Code promo MERCI{number} pour votre prochaine commande 🎁
      """,
    endings: "Cordialement,\\nLe service clients\nMerci de votre patience.\nBien à vous, de {city}",
    items: "lampe\ngourde\ncouverture\ncafetière\nhorloge",
    names: "Anne\nPierre\nMadame Lefèvre\nMonsieur Garçon\nZoé")

  static let italian = Phrasebook(
    "it",
    greetings: "Buongiorno {name},\nGentile cliente,\nSalve {name},",
    ordinary: """
      Il suo ordine {order} ha lasciato il magazzino di {city} il {date}.
      Il pacco viaggia con {carrier}, numero di tracciamento {tracking}.
      Ci dispiace che la {item} sia arrivata con il coperchio rotto.
      Potrebbe inviarci una foto della parte danneggiata?
      La fattura di {price} si trova nei dettagli dell'ordine.
      Abbiamo rimborsato {price} il {date}; la banca impiega da tre a cinque giorni.
      Il corriere è passato alle {time}, ma non ha trovato nessuno.
      Controlli se il sacchetto delle viti è attaccato all'interno della scatola.
      La {item} sarà di nuovo disponibile dal {date}.
      Le misure sono {number} per {number} per {number} millimetri senza manico.
      Tenga premuto il tasto per {days} secondi finché la luce diventa verde.
      L'etichetta per il reso vale {days} giorni.
      Non è necessario restituire il pezzo difettoso.
      Ci faccia sapere come preferisce procedere.
      """,
    violations: """
      Se è soddisfatto, lasci una recensione positiva da 5 stelle.
      In cambio della sua recensione le regaliamo un buono di {price}.
      Visiti il nostro sito https://negozio.{carrier}.example per altre offerte.
      Ci scriva a info@{carrier}-negozio.example oppure su WhatsApp al +39 06 555{number}.
      Ci contatti prima di lasciare un feedback negativo.
      """,
    endings: "Cordiali saluti,\\nIl servizio clienti\nGrazie per la pazienza.",
    items: "lampada\nborraccia\ncoperta\ncaffettiera",
    names: "Anna\nPietro\nsignora Russo\nNicolò")

  static let portuguese = Phrasebook(
    "pt",
    greetings: "Olá {name},\nBom dia, {name},\nPrezado cliente,",
    ordinary: """
      O seu pedido {order} saiu do nosso armazém em {city} no dia {date}.
      A encomenda segue com {carrier}, código de rastreio {tracking}.
      Lamentamos que a {item} tenha chegado com a tampa partida.
      Poderia enviar uma fotografia da parte danificada?
      A fatura de {price} está nos detalhes do pedido.
      Devolvemos {price} no dia {date}; o banco demora de três a cinco dias.
      O estafeta passou às {time}, mas ninguém atendeu.
      Verifique se o saco de parafusos está colado dentro da caixa.
      A {item} volta a estar disponível a partir de {date}.
      As medidas são {number} por {number} por {number} milímetros sem a pega.
      Mantenha o botão premido {days} segundos até a luz ficar verde.
      Não é preciso devolver a peça com defeito.
      Diga-nos como prefere continuar.
      """,
    violations: """
      Se gostou, deixe uma avaliação positiva de 5 estrelas.
      Em troca da sua avaliação oferecemos um vale de {price}.
      Visite a nossa loja https://loja.{carrier}.example para mais ofertas.
      Escreva para vendas@{carrier}-loja.example ou WhatsApp +55 11 95555-{number}.
      Antes de deixar uma avaliação negativa, fale connosco.
      """,
    endings: "Com os melhores cumprimentos,\\nApoio ao cliente\nObrigado pela paciência.",
    items: "lâmpada\ngarrafa\nmanta\ncafeteira",
    names: "Ana\nPedro\nsenhora Gonçalves\nJoão")

  static let polish = Phrasebook(
    "pl",
    greetings: "Dzień dobry {name},\nSzanowni Państwo,\nWitam,",
    ordinary: """
      Zamówienie {order} opuściło nasz magazyn w {city} dnia {date}.
      Paczkę przewozi {carrier}, numer przesyłki to {tracking}.
      Przykro nam, że {item} dotarła z pękniętą pokrywką.
      Czy może Pani przesłać zdjęcie uszkodzonego miejsca?
      Faktura na kwotę {price} znajduje się w szczegółach zamówienia.
      Zwróciliśmy {price} dnia {date}; bank potrzebuje od trzech do pięciu dni.
      Kurier był o {time}, ale nikogo nie zastał.
      Proszę sprawdzić, czy woreczek ze śrubami jest przyklejony wewnątrz pudełka.
      Wymiary to {number} na {number} na {number} milimetrów bez uchwytu.
      Proszę przytrzymać przycisk przez {days} sekund, aż lampka zmieni kolor na zielony.
      Etykieta zwrotna jest ważna {days} dni.
      Nie trzeba odsyłać wadliwej części.
      """,
    violations: """
      Prosimy o wystawienie pozytywnej opinii z 5 gwiazdkami.
      W zamian za opinię otrzyma Pani kartę podarunkową o wartości {price}.
      Zapraszamy do naszego sklepu https://sklep.{carrier}.example po więcej ofert.
      Proszę pisać na adres biuro@{carrier}-sklep.example lub dzwonić pod +48 22 555 {number}.
      """,
    endings: "Z poważaniem,\\nDział obsługi klienta\nDziękujemy za cierpliwość.",
    items: "lampka\nbutelka\nkoc wełniany\nzegar",
    names: "Anno\nPiotrze\nPani Wiśniewska\nPanie Łukaszu")

  static let turkish = Phrasebook(
    "tr",
    greetings: "Merhaba {name},\nSayın müşterimiz,\nİyi günler {name},",
    ordinary: """
      {order} numaralı siparişiniz {date} tarihinde {city} depomuzdan çıktı.
      Paketiniz {carrier} ile yolda, takip numarası {tracking}.
      Ürünün kapağı kırık geldiği için üzgünüz.
      Hasarlı yerin bir fotoğrafını gönderebilir misiniz?
      {price} tutarındaki fatura sipariş ayrıntılarında yer alıyor.
      {price} tutarını {date} tarihinde iade ettik; bankanın işlemesi üç ile beş gün sürer.
      Kurye saat {time} civarında geldi, ancak kimse kapıyı açmadı.
      Vida torbasının kutunun içine yapıştırılıp yapıştırılmadığını kontrol edin.
      Ölçüler sapı olmadan {number} x {number} x {number} milimetredir.
      Işık yeşil olana kadar düğmeyi {days} saniye basılı tutun.
      Arızalı parçayı geri göndermenize gerek yok.
      """,
    violations: """
      Memnun kaldıysanız lütfen 5 yıldızlı olumlu bir yorum bırakın.
      Yorumunuz karşılığında {price} değerinde hediye kartı veriyoruz.
      Daha fazla fırsat için https://magaza.{carrier}.example adresini ziyaret edin.
      Bize destek@{carrier}-magaza.example adresinden veya +90 212 555 {number} numarasından ulaşın.
      """,
    endings: "Saygılarımızla,\\nMüşteri hizmetleri\nSabrınız için teşekkür ederiz.",
    items: "masa lambası\nsu şişesi\nbattaniye",
    names: "Ayşe\nMehmet\nÇağla\nİbrahim")
}
