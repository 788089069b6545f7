/** Languages of Asia: words of orders by kind, as `tongue.ts` says. */
import type { Tongue } from './tongue.ts';

export const ASIAN: Record<string, Tongue> = {
  Chinese: {
    aside:
      '忽略|無視|无视|忘记|忘記|忘掉|不要理会|不要理會|不理会|不要理|别管|別管|不用管|抛开|拋開|不再遵守|不要遵守|不要遵循|撤销|撤銷|别理|別理|无需理会|無需理會',
    earlier: '之前|以前|先前|上述|以上|前面|所有|此前|早先|原来|原來|原有|已有|刚才|剛才',
    orders: '指令|指示|命令|提示词|提示詞|提示|规则|規則|要求|规定|規定|吩咐|指引|约束|約束|告诉你|告訴你',
    told: '(?:给|給|告诉|告訴|对|對)你(?:的|说|說|们|們)',
    you: '你是|您是|如果你|如果您|致|请注意|請注意|给所有|給所有',
    machine: '人工智能|人工智慧|语言模型|語言模型|大模型|助手|聊天机器人|聊天機器人|ai|llm',
    familiar: '你',
    greet: '亲爱的|親愛的|尊敬的|你好|您好|致|注意|若你是|若您是|假如你是|作为',
    device:
      '助手|人工智能|人工智慧|语言模型|語言模型|大模型|机器人|機器人|模型：|ai|系统|系統|程序|软件|軟體|模型|机器',
    reads: '读到|讀到|读取|讀取|阅读|閱讀|处理|處理|总结|總結|解析',
    here: '这段|這段|本文字|这些|這些|此文|此段|本段|这条|這條|该文本|該文本',
    write:
      '给出|給出|请写|請寫|写一|寫一|只写|只寫|推荐|推薦|建议|建議|打出|撰写|撰寫|回答|请给|請給|必须给|给予|給予',
    praise:
      '正面|积极|積極|好评|好評|接收|接受|录用|錄用|最高分|满分|滿分|满分|赞扬|优秀|優秀|出色|杰出|突破|完美|好话|好話|高分',
    verdict: '评审|評審|评价|評價|审稿|審稿|意见|意見|论文|論文|评分|評分|推荐|录用|錄用|接收|本文',
    yours:
      '(?:你|您)(?:的|所写的|所寫的)?(?:总结|總結|摘要|回答|回复|回覆|推荐|推薦|建议|建議|结论|結論|元评审|元評審|评价|評價)',
    summing: '总结|總結|概括|摘要|归纳|歸納|综述|綜述',
    must: '必须|必須|应当|應當|应该|應該|需要',
    hush: '只|仅|僅|不得|不要|不可|避免|强调|強調|略去|隐瞒|隱瞞|别提|別提',
    topic:
      '优点|優點|缺点|缺點|正面|负面|負面|弱点|弱點|不足|问题|問題|录用|錄用|接收|接受|批评|批評|优势|優勢|积极|積極|局限',
    pretend:
      '假装|假裝|扮演|假设你|假設你|想象你|想像你|装作|裝作|你现在是|你現在是|从现在起|從現在起|从现在开始|從現在開始|就当|就當|视为|視為|当作|當作',
    people: '审稿人|審稿人|作者|律师|律師|支持者|粉丝|粉絲|助手|评审|評審|拥护者|辩护',
    tell: '告诉|告訴|透露|说明|回答|声称|聲稱|答复|答覆|通知|保证|保證|让|讓',
    chair: '主席|主任|领域主席|領域主席',
    include: '包含|使用|写上|寫上|写出|寫出|加入|插入|提到|开头|開頭|结尾|結尾|必须写',
    phrase: '短语|短語|词语|詞語|句子|这句话|這句話|字样|字樣|单词|單詞|这个词|词|詞',
    answer: '回答|回复|回覆|答复|答覆|评审|評審|总结|總結|摘要|意见|意見',
  },
  Japanese: {
    aside: '無視|忘れ|従わないで|破棄|忘れて|従う必要は|守らなくて|取り消|捨てて|無効',
    earlier: '以前|これまで|上記|前の|すべて|全て|先の|今まで|従来|先ほど|それまで|与えられた|既存',
    orders: '指示|命令|プロンプト|指令|ルール|規則|言われた|制約|方針|規定|ガイドライン',
    told: '言われたこと|与えられた(?:指示|命令)',
    you: 'あなたは|もしあなた|貴方は|宛て|への(?:メッセージ|注意)|へ:|へ:',
    machine: 'ai|人工知能|言語モデル|アシスタント|チャットボット|llm',
    familiar: 'あなた|君(?=は|の|が)|お前',
    greet: '親愛なる|拝啓|こんにちは|の方へ|へ告ぐ|皆様|各位|もし|宛|注意:|お知らせ',
    device: 'ai|アシスタント|言語モデル|人工知能|ボット|要約者|システム|ソフト|モデル|機械|プログラム',
    reads: '読む|読んで|読み|処理|要約する|解析|作成する',
    here: 'この文|この文章|このテキスト|これらの|この段落|このページ|このメッセージ|この査読|この投稿|これを|このレビュー|この論評',
    write:
      '書いて|書け|書きなさい|出して|出力|与えて|与えよ|付けて|推薦して|推奨して|してください|せよ|しなさい|答えて',
    praise: '肯定的|好意的|採択|最高|高評価|ポジティブ|称賛|満点|優れ|素晴らし|完璧',
    verdict: '査読|評価|レビュー|推薦|論文|点数|スコア|採択|評点',
    yours: '(?:あなた|貴方|君)の(?:要約|回答|推薦|返答|評価|結論|メタレビュー|出力|まとめ)',
    summing: '要約|まとめ|総括|集約',
    must: 'なければな|べき|必ず',
    hush: '除いて|外して|だけ|のみ|触れないで|言及しないで|書かないで|強調して|省いて|避けて|伏せて',
    topic: '長所|短所|強み|弱点|欠点|肯定|否定|採択|批判|称賛|優れ|限界',
    pretend:
      'ふり|振る舞|演じ|なりきっ|想像して|仮定して|今後は|これからは|これ以降|ものとして扱|あたかも|かのよう|なかったこと|つもりで',
    people: '査読者|著者|弁護|支持者|擁護|ファン|アシスタント|味方|査読',
    tell: '伝えて|教えて|言わないで|言って|知らせ|明かさ|答えて|述べて|報告して|主張して',
    chair: '議長|座長|委員長|エリアチェア|チェア',
    include: '含め|使っ|使用|書いて|入れて|述べて|始めて|終えて|記載',
    phrase: '語句|フレーズ|言葉|単語|文言|という文|一文',
    answer: '回答|返答|応答|要約|査読|レビュー|出力|評価',
  },
  Korean: {
    aside: '무시|잊어|잊으|따르지 마|따르지 말|잊고|지워|버리고',
    earlier: '이전|앞의|앞선|위의|모든|기존|지금까지|앞서|그동안|먼저|받은',
    orders: '지시|명령|프롬프트|지침|규칙|안내|요청|들었던|정책',
    told: '네가 (?:받은|들은)|너에게 (?:한|준)',
    you: '당신은|너는|만약|귀하는|에게 알림|에게:',
    machine: '인공지능|인공 지능|언어 모델|언어모델|어시스턴트|챗봇|ai|llm',
    familiar: '너는|너의|네가|넌|당신',
    greet: '친애하는|안녕|에게|께|귀하|알림|주의|만일|만약|당신이|공지',
    device:
      '도우미|어시스턴트|인공지능|언어 모델|언어모델|챗봇|봇에|ai|요약기|시스템|프로그램|모델|소프트웨어',
    reads: '읽는|읽고|처리하는|요약하는|분석하는|평가하는',
    here: '이 글|이 문장|이 리뷰|이 텍스트|이 내용|이것을|이 메시지|이 문단|이 심사',
    write: '작성하|작성해|써라|쓰세요|써 주|주세요|내려|부여|추천하|추천해|제시하|답하|하십시오|하라',
    praise: '긍정적|호의적|채택|게재 승인|승인|최고|수락|만점|훌륭|뛰어난|우수|완벽',
    verdict: '리뷰|심사|평가|의견|추천|논문|점수|채택',
    yours: '(?:당신의|너의|네) (?:최종 )?(?:요약|답변|추천|권고|평가|결론|메타 ?리뷰|응답|총평)',
    summing: '요약|정리할|종합할|총평',
    must: '해야|이어야|여야|반드시',
    hush: '지 마|지 말|만 |만을|뿐|말 것|마세요|말아|마라|강조하|빼고|생략하|숨기',
    topic: '긍정|장점|강점|단점|약점|부정|비판|채택|승인|칭찬|한계|결점',
    pretend:
      '척하|척 하|인 척|처럼 행동|역할을|연기하|가정하|상상하|지금부터|이제부터|앞으로는|간주하|취급하|것으로 치|없는 것으로',
    people: '심사위원|심사평|심사자|리뷰어|저자|변호|지지자|옹호|팬|도우미|두 번째',
    tell: '말하|알리|밝히|전하|보고하|대답하|답하|주장하|공개하',
    chair: '의장|위원장|체어|좌장',
    include: '포함|사용하|사용해|쓰|작성|넣|언급|시작하|끝내',
    phrase: '문구|단어|구절|문장|표현',
    answer: '답변|대답|응답|요약|리뷰|평가',
  },
  Hindi: {
    aside: 'अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा|उपेक्षा|भूल|मत मानो|पालन न कर|छोड़ द|हटा द|ध्यान न द',
    earlier: 'पिछल|पहले|उपरोक्त|ऊपर|सभी|सारे|पूर्व|अब तक|दिए गए|पुरान',
    orders: 'निर्देश|आदेश|हिदायत|प्रॉम्प्ट|नियम|जो कहा|बताया|दिशानिर्देश',
    told: 'जो (?:तुम|आप)(?:्हें|को)',
    you: 'आप एक|तुम एक|यदि आप|अगर आप|के लिए संदेश|ध्यान दें',
    machine: 'भाषा मॉडल|कृत्रिम बुद्धि|एआई|सहायक|चैटबॉट|ai|llm',
    familiar: 'तुम|तुझे',
    greet: 'प्रिय|नमस्ते|आदरणीय|सूचना|यदि यह|अगर यह|यदि आप|अगर आप|संदेश',
    device: 'सहायक|मॉडल|एआई|बॉट|कृत्रिम|प्रणाली|सॉफ्टवेयर',
    reads: 'पढ़|पढ़ने|प्रोसेस|संसाधित|सारांश बना',
    here: 'इस पाठ|यह पाठ|इसे|इन समीक्षाओं|इस संदेश|ये पंक्तियाँ|इस पृष्ठ',
    write: 'लिखें|लिखिए|लिखो|दें|दीजिए|दो(?![\\p{L}\\p{M}])|सिफारिश कर|उत्तर दें',
    praise: 'सकारात्मक|स्वीकार|स्वीकृति|सर्वोच्च|उत्कृष्ट|प्रशंसा',
    verdict: 'समीक्षा|मूल्यांकन|सिफारिश|अंक|पेपर|शोध|लेख|पत्र',
    yours: `
      
      (?:अपने|अपनी|आपका|आपकी|आपके|तुम्हारा|तुम्हारी|तुम्हारे) (?:सारांश|उत्तर|जवाब|सिफारिश|समीक्षा|निष्कर्ष|मूल्यांकन)`,
    summing: 'सारांश|संक्षेप',
    must: 'चाहिए|होना|होनी',
    hush: 'केवल|सिर्फ|न करें|मत|ज़ोर|जोर|छोड़|ही',
    topic: `
      अच्छ|सकारात्मक|कमज़ोर|कमजोर|कमी|कमिय|आलोचना|स्वीकृति|स्वीकार|खूबिय|प्रशंसा|मज़बूत|मजबूत|नकारात्मक`,
    pretend: `
      दिखावा कर|नाटक कर|मान लो|मान लें|कल्पना कर|की तरह व्यवहार|भूमिका निभा|अब से|आगे से|जैसे कि|समझो`,
    people: 'समीक्षक|लेखक|वकील|समर्थक|प्रशंसक|सहायक|पक्षधर',
    tell: 'बताएं|बताओ|बताना|मत बता|न बता|कहें|कहो|उत्तर दें|जवाब दें|दावा कर',
    chair: 'अध्यक्ष|चेयर',
    include: 'शामिल|लिखें|लिखिए|उपयोग|प्रयोग|जोड़ें|शुरू',
    phrase: 'वाक्यांश|शब्द|वाक्य',
    answer: 'उत्तर|जवाब|सारांश|समीक्षा',
  },
  Thai: {
    aside: 'เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|อย่าสนใจ|ลืม|มองข้าม|อย่าทำตาม|ไม่ต้องทำตาม|ยกเลิก|ทิ้ง|เลิกทำตาม',
    earlier: 'ก่อนหน้า|ข้างต้น|ทั้งหมด|ที่ผ่านมา|ก่อนนี้|เดิม|ที่ได้รับ|แต่ก่อน|เมื่อก่อน',
    orders: 'คำสั่ง|คำแนะนำ|ข้อกำหนด|พรอมต์|สิ่งที่บอก|กฎ|แนวทาง',
    told: 'สิ่งที่(?:คุณ)?(?:ได้รับ|ถูก)?บอก',
    you: 'คุณคือ|คุณเป็น|หากคุณ|ถ้าคุณ|ข้อความถึง',
    machine: 'ปัญญาประดิษฐ์|แบบจำลองภาษา|โมเดลภาษา|ผู้ช่วย|แชตบอต|แชทบอท|ai|llm',
    greet: 'เรียน|สวัสดี|ถึง|โปรดทราบ|หาก|ถ้า|ประกาศ',
    device: 'ผู้ช่วย|โมเดล|ปัญญาประดิษฐ์|แบบจำลอง|บอต|บอท|เอไอ|ai|ระบบ|โปรแกรม|ซอฟต์แวร์',
    reads: 'อ่าน|ประมวลผล|สรุป|วิเคราะห์',
    here: 'ข้อความนี้|รีวิวนี้|บทวิจารณ์นี้|บทวิจารณ์เหล่านี้|หน้านี้|ย่อหน้านี้|สิ่งนี้',
    write: 'จงเขียน|เขียน|ให้คะแนน|แนะนำ|ตอบ',
    praise: 'เชิงบวก|ด้านบวก|ตอบรับ|ยอมรับ|สูงสุด|ชื่นชม',
    verdict: 'บทวิจารณ์|รีวิว|ประเมิน|คะแนน|บทความ|ตอบรับ',
    yours: '(?:สรุป|คำตอบ|บทสรุป|คำแนะนำ|การประเมิน|ข้อเสนอแนะ)(?:สุดท้าย)?ของ(?:คุณ|ท่าน)',
    summing: 'สรุป|ย่อความ',
    must: 'ต้อง|ควร',
    hush: 'เท่านั้น|อย่า|ห้าม|เน้น|ละเว้น|เลี่ยง|เพียง',
    topic: 'ข้อดี|ข้อเสีย|จุดแข็ง|จุดอ่อน|เชิงบวก|ข้อบกพร่อง|ตอบรับ|ยอมรับ|คำวิจารณ์|ข้อจำกัด|ดีเยี่ยม',
    pretend: `
      แกล้ง|ทำเป็น|ทำตัว|สวมบทบาท|รับบท|จินตนาการว่า|สมมติว่าคุณ|ตั้งแต่นี้|จากนี้ไป|ต่อจากนี้|ราวกับ|
      เสมือน`,
    people: 'ผู้วิจารณ์|ผู้ประเมิน|ผู้เขียน|ทนาย|ผู้สนับสนุน|แฟน|ผู้ช่วย|กรรมการ',
    tell: 'บอก|แจ้ง|เปิดเผย|ตอบ|พูด|รายงาน|อ้าง',
    chair: 'ประธาน',
    include: 'ใช้|เขียน|ใส่|รวม|กล่าวถึง|เริ่ม',
    phrase: 'วลี|คำว่า|ประโยค|ข้อความ',
    answer: 'คำตอบ|สรุป|บทวิจารณ์|การประเมิน',
  },
  Vietnamese: {
    common: `
      la|cac|cua|va|nay|tat|mot|trong|neu|bai|nhung|huong|truoc|qua|duoc|khong|nghi|moi|nao|khi|hay|bao|
      nguoi|nhu|toi|cho`,
    aside: 'bo qua|phot lo|quen|khong quan tam den|dung (?:theo|tuan theo|quan tam)|bo het|huy bo',
    earlier: 'truoc|o tren|tat ca|moi|truoc do|tu truoc|ben tren|da cho',
    orders: 'huong dan|chi dan|menh lenh|lenh|chi thi|prompt|yeu cau|quy tac|nhung gi|cau lenh',
    told: 'nhung gi (?:ban )?(?:da |duoc )',
    you: 'ban la|neu ban la|thong diep cho|gui den',
    machine: 'ai(?![\\p{L}])|tri tue nhan tao|mo hinh ngon ngu|tro ly|chatbot|llm',
    greet: 'xin chao|chao|kinh gui|gui|than men|luu y|neu ban|tro ly than',
    device: 'may(?! hoc)|ai(?![\\p{L}])|men(?![\\p{L}])|mo hinh|he thong tu dong|phan mem',
    reads: 'doc|xu ly|tom tat|danh gia',
    here: 'van ban nay|dong nay|nhan xet nay|trang nay|tin nhan nay',
    write: 'hay viet|hay dua ra|hay cho|viet|tra loi|de xuat|danh gia',
    praise: 'tich cuc|chap nhan|cao nhat|khen ngoi',
    verdict: 'nhan xet|danh gia|phan bien|khuyen nghi|diem|bai bao|chap nhan',
    yours: `
      
      (?:tom tat|cau tra loi|tra loi|khuyen nghi|de xuat|danh gia|ket luan|nhan xet) (?:cuoi cung )?cua ban`,
    summing: 'tom tat|khi tom tat',
    must: 'phai|can|nen|hay',
    hush: 'chi|dung|khong|nhan manh|bo qua|tranh',
    topic: 'tich cuc|diem manh|uu diem|diem yeu|han che|nhuoc diem|phe binh|chap nhan|xuat sac|khen',
    pretend: `
      hay gia vo|gia vo|gia su|hay tuong tuong|hanh xu nhu|dong vai|tu bay gio|ke tu bay gio|
      tu gio tro di|nhu the`,
    people: 'phan bien|tac gia|luat su|nguoi ung ho|nguoi ham mo|tro ly|nguoi danh gia',
    tell: 'dung noi|dung tiet lo|hay noi|noi voi|bao cho|tra loi|khang dinh|cho biet',
    chair: 'chu toa|truong linh vuc|area chair|chu tich',
    include: 'su dung|viet|bao gom|them|de cap|bat dau|ket thuc',
    phrase: 'tu|cum tu|cau|chuoi',
    answer: 'cau tra loi|phan hoi|tom tat|danh gia|nhan xet',
  },
  Indonesian: {
    common: `
      yang|dan|ini|untuk|anda|semua|dengan|kamu|pada|dalam|sebuah|jika|adalah|hanya|boleh|harus|tidak|
      jangan|itu|kepada|bahwa|baik|ringkasanmu|kelebihan|tolong|sebelum|apa|seperti|saat|oleh|dari|ke|
      di|akan|saja`,
    aside: `
      abaikan|lupakan|jangan hiraukan|kesampingkan|jangan (?:ikuti|patuhi|pedulikan)|hapus|tinggalkan|
      hiraukan`,
    earlier: 'sebelumnya|di atas|semua|seluruh|terdahulu|tadi|sebelum ini|lalu|lama',
    orders: 'instruksi|perintah|petunjuk|arahan|prompt|aturan|pedoman|ketentuan|apa yang (?:di|telah)',
    told: 'apa yang (?:di|telah|sudah)',
    you: 'anda adalah|kamu adalah|jika anda|jika kamu|pesan untuk|catatan untuk',
    machine: 'ai(?![\\p{L}])|kecerdasan buatan|model bahasa|asisten|chatbot|llm',
    familiar: 'kamu|engkau',
    greet: 'halo|hai|yang terhormat|kepada|perhatian|jika ini|wahai|asisten yang|pesan|catatan',
    device: `
      asisten|model(?![\\p{L}])|bot(?![\\p{L}])|baik(?![\\p{L}])|sistem otomatis|perangkat lunak|
      model yang|model bahasa`,
    reads: 'membaca|memproses|meringkas|merangkum|menilai',
    here: 'teks ini|ulasan ini|baris ini|halaman ini|pesan ini|ini(?![\\p{L}])',
    write: 'tulis|berikan|beri|jawab|rekomendasikan',
    praise: 'positif|diterima|penerimaan|tertinggi|pujian|terbaik',
    verdict: 'ulasan|penilaian|tinjauan|rekomendasi|nilai|skor|makalah|naskah|artikel',
    yours: `
      
      (?:ringkasan|jawaban|rekomendasi|penilaian|ulasan|kesimpulan|tanggapan)(?:mu|\\s(?:anda|kamu))(?![\\p{L}])`,
    summing: 'ringkas|saat meringkas|ketika meringkas|rangkum',
    must: 'harus|wajib|boleh',
    hush: 'hanya|cuma|jangan|sebutkan|tekankan|abaikan|hindari|puji|tidak boleh',
    topic: `
      positif|kelebihan|keunggulan|kekuatan|kelemahan|kekurangan|kritik|diterima|penerimaan|unggul|
      pujian|keterbatasan`,
    pretend: `
      berpura-pura|pura-puralah|bayangkan|bertindaklah|berperilakulah|berperanlah|mulai sekarang|
      seolah-olah|seakan`,
    people: 'peninjau|pengulas|penulis|pengacara|pembela|pendukung|penggemar|asisten|reviewer',
    tell: 'katakan|beri tahu|beritahu|ungkapkan|jawab|jawablah|sampaikan|tunjukkan|bilang',
    chair: 'ketua|area chair|pimpinan',
    include: 'gunakan|tulis|sertakan|masukkan|sebutkan|mulai|akhiri|tambahkan',
    phrase: 'kata|kalimat|frasa|ungkapan',
    answer: 'jawaban|ulasan|ringkasan|penilaian',
  },
};
