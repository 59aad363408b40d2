import { at, type Beat, type Scene } from '../scene.js';

const paper = (
  scene: Scene,
  name: string,
  agency: string,
  clerk: string,
  kind: string,
  number: string,
  issuedOn: string,
  summary: string,
  signer: string,
  capacity: string,
) =>
  scene.make(name, clerk, '/documents', {
    agencyId: scene.agency(agency),
    direction: 'outgoing',
    kind,
    number,
    issuedOn,
    summary: `[Minh họa] ${summary}`,
    basis: [],
    provenance: 'illustrative',
    signing: scene.signedBy(signer, capacity, issuedOn),
  });

const RECOMMENDATIONS = [
  {
    reference: 'R1',
    content: 'Sở cần tập trung chủ trì xây dựng thực hiện văn hoá công vụ.',
    concerns: '1043',
    levels: ['city'],
  },
  {
    reference: 'R2',
    content:
      'Tiếp tục việc kiểm tra, giám sát việc thi hành văn hoá công vụ không chỉ ở cấp TP mà còn ở các quận, huyện, phường, xã.',
    concerns: '1043',
    levels: ['city', 'district', 'commune'],
  },
  {
    reference: 'R3',
    content: 'Tiếp tục tuyên truyền triển khai sâu Quyết định 328 về cải cách hành chính.',
    concerns: 'Quyết định 328',
    levels: ['city'],
  },
  {
    reference: 'R4',
    content:
      'Kiểm tra xem chính sách theo Quyết định 1259 đã được triển khai hiệu quả và đi vào cuộc sống hay chưa.',
    concerns: 'Quyết định 1259',
    levels: ['city'],
  },
] as const;

const session = (act: string) => (scene: Scene) => `/supervision-sessions/${scene.id('session')}/${act}`;

const established: Beat = {
  at: at('2020-07-15', '09:00'),
  told: {
    vi: 'HĐND Thành phố thành lập đoàn giám sát.',
    en: 'The City People’s Council establishes a supervision delegation.',
  },
  play: async (scene) => {
    await paper(
      scene,
      '9901',
      'HĐND',
      'hdnd.thuky',
      'decision',
      '9901/QĐ-HĐND',
      '2020-07-15',
      'Thành lập đoàn giám sát',
      'hdnd.truongdoan',
      'TM',
    );
    await scene.make('session', 'hdnd.thuky', '/supervision-sessions', {
      supervisingBodyId: scene.agency('HĐND'),
      supervisedAgencyIds: [scene.agency('SNV')],
      subject: 'Kết quả triển khai thực hiện một số nội dung Chủ đề năm 2020',
      theme: 'Năm đẩy mạnh hoạt động văn hoá và xây dựng nếp sống văn minh đô thị',
      decisionDocumentId: scene.id('9901'),
      members: [
        { name: 'Phạm Đức Hải', title: 'Phó Chủ tịch Thường trực HĐND TP', agencyId: scene.agency('HĐND') },
      ],
      provenance: 'article',
      signing: scene.signedBy('hdnd.truongdoan', 'TM', '2020-07-15', scene.id('9901')),
    });
  },
};

const announced: Beat = {
  at: at('2020-07-22', '09:00'),
  told: {
    vi: 'Đoàn giám sát thông báo lịch làm việc kèm đề cương báo cáo.',
    en: 'The delegation announces the session and its outline.',
  },
  play: async (scene) =>
    void (await scene.act('hdnd.thuky', session('announce')(scene), {
      outline: '[Minh họa] Đề cương báo cáo: kết quả thực hiện, khó khăn, kiến nghị.',
      scheduledOn: '2020-08-06',
      signing: scene.signedBy('hdnd.truongdoan', 'TM', '2020-07-22', scene.id('9901')),
    })),
};

const reportReceived: Beat = {
  at: at('2020-07-31', '16:00'),
  told: {
    vi: 'Đoàn giám sát nhận báo cáo 9902/BC-SNV của Sở Nội vụ.',
    en: 'The delegation receives the department’s report 9902/BC-SNV.',
  },
  play: async (scene) => {
    await paper(
      scene,
      '9902',
      'SNV',
      'snv.chuyenvien',
      'report',
      '9902/BC-SNV',
      '2020-07-31',
      'Báo cáo phục vụ giám sát',
      'snv.giamdoc',
      'own',
    );
    await scene.act('hdnd.thuky', session('receive-report')(scene), {
      agencyId: scene.agency('SNV'),
      documentId: scene.id('9902'),
    });
  },
};

const conducted: Beat = {
  at: at('2020-08-07', '08:30'),
  told: {
    vi: 'Thư ký nhập buổi làm việc ngày 06/8: ghi nhận kết quả, cơ bản thống nhất, nêu bốn yêu cầu.',
    en: 'The secretary types the session of 6 August: results acknowledged, direction endorsed, four asks.',
  },
  play: async (scene) => {
    const occurredAt = '2020-08-06';
    await scene.act('hdnd.thuky', session('conduct')(scene), {
      occurredAt,
      attendance: [
        { name: 'Phạm Đức Hải', title: 'Phó Chủ tịch Thường trực HĐND TP', agencyId: scene.agency('HĐND') },
        { name: 'Trương Văn Lắm', title: 'Giám đốc Sở Nội vụ', agencyId: scene.agency('SNV') },
      ],
      findings: [],
      acknowledgedResults:
        'Ghi nhận những kết quả đạt được của Sở Nội vụ trong thực hiện Quyết định 1043 của UBND TP.',
      endorsedDirection: 'Cơ bản thống nhất với những nhiệm vụ trọng tâm sắp tới.',
    });
    await scene.act('hdnd.thuky', session('conclude-provisionally')(scene), {
      occurredAt,
      content: 'Ý kiến tại buổi giám sát: bốn yêu cầu đối với Sở Nội vụ.',
    });
    for (const { reference, content, concerns, levels } of RECOMMENDATIONS) {
      const document =
        concerns === '1043'
          ? { words: 'Quyết định 1043', documentId: scene.id('1043') }
          : { words: concerns };
      await scene.make(reference, 'hdnd.thuky', '/recommendations', {
        occurredAt,
        sessionId: scene.id('session'),
        reference,
        content,
        addresseeIds: [scene.agency('SNV')],
        concerns: [document],
        levels,
        provenance: 'article',
      });
    }
  },
};

const concluded: Beat = {
  at: at('2020-08-12', '09:00'),
  told: {
    vi: 'HĐND Thành phố ban hành Thông báo kết luận 9903/TB-HĐND.',
    en: 'The council issues its formal conclusion 9903/TB-HĐND.',
  },
  play: async (scene) => {
    await paper(
      scene,
      '9903',
      'HĐND',
      'hdnd.thuky',
      'conclusion',
      '9903/TB-HĐND',
      '2020-08-12',
      'Thông báo kết luận giám sát',
      'hdnd.truongdoan',
      'TM',
    );
    await scene.act('hdnd.thuky', session('conclude-formally')(scene), {
      documentId: scene.id('9903'),
      signing: scene.signedBy('hdnd.truongdoan', 'TM', '2020-08-12', scene.id('9903')),
    });
  },
};

const accepted: readonly Beat[] = RECOMMENDATIONS.flatMap(({ reference }): Beat[] => [
  {
    at: at('2020-08-12', '14:00'),
    told: {
      vi: `Sở Nội vụ nhận kiến nghị ${reference}.`,
      en: `The department receives recommendation ${reference}.`,
    },
    play: async (scene) =>
      void (await scene.act('snv.chuyenvien', `/recommendations/${scene.id(reference)}/receive`)),
  },
  {
    at: at('2020-08-13', '09:00'),
    told: { vi: `Sở Nội vụ tiếp thu ${reference}.`, en: `The department accepts ${reference}.` },
    play: async (scene) =>
      void (await scene.act('snv.giamdoc', `/recommendations/${scene.id(reference)}/accept`)),
  },
]);

const notTheirs: Beat = {
  at: at('2020-09-25', '09:00'),
  told: {
    vi: 'Bị từ chối: Sở Nội vụ không được kết thúc R2; chỉ chủ thể giám sát được kết thúc kiến nghị.',
    en: 'Refused: the department may not close R2; only the supervising body closes a recommendation.',
  },
  play: (scene) =>
    scene.refused(
      'recommendation-closed-by-supervisor-only',
      'snv.giamdoc',
      `/recommendations/${scene.id('R2')}/close`,
      { reason: '[Minh họa] Đã thực hiện xong.' },
    ),
};

/** From the delegation's establishment to the department's acceptance of the four asks. */
export const supervision: readonly Beat[] = [
  established,
  announced,
  reportReceived,
  conducted,
  concluded,
  ...accepted,
  notTheirs,
];

/** A numbered paper of the example with its signature. */
export { paper };
