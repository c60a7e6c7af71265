-- Forms that mean the same to a search: 青洽会 and its full name. A search for one finds the others too, unless it is in quotes.
create table synonym (
    id         bigint generated always as identity primary key,
    forms      text[]      not null check (cardinality(forms) >= 2),
    changed_at timestamptz not null default now(),
    changed_by text        not null check (btrim(changed_by) <> ''),
    -- a group that is taken out keeps its row
    removed_at timestamptz,
    removed_by text check (btrim(removed_by) <> ''),
    check ((removed_at is null) = (removed_by is null))
);

-- To begin with: what every paper of the country abbreviates.
insert into synonym (forms, changed_by)
select string_to_array(forms, '='), 'baoku'
from unnest(array[
    '人大=人民代表大会',
    '政协=政治协商会议',
    '纪委=纪律检查委员会',
    '中纪委=中央纪委=中央纪律检查委员会',
    '国家监委=国家监察委员会',
    '政法委=政法委员会',
    '中办=中共中央办公厅',
    '国办=国务院办公厅',
    '发改委=发展改革委=发展和改革委员会',
    '国资委=国有资产监督管理委员会',
    '卫健委=卫生健康委=卫生健康委员会',
    '工信部=工业和信息化部',
    '人社部=人力资源社会保障部=人力资源和社会保障部',
    '住建部=住房城乡建设部=住房和城乡建设部',
    '市场监管总局=国家市场监督管理总局',
    '市场监管局=市场监督管理局',
    '疾控中心=疾病预防控制中心',
    '共青团中央=中国共产主义青年团中央委员会',
    '全国妇联=中华全国妇女联合会',
    '中科院=中国科学院',
    '社科院=社会科学院',
    '央视=中央电视台',
    '非遗=非物质文化遗产',
    '新冠病毒=新型冠状病毒',
    '世卫组织=世界卫生组织',
    '世贸组织=世界贸易组织',
    '上合组织=上海合作组织',
    '进博会=中国国际进口博览会',
    '广交会=中国进出口商品交易会',
    '服贸会=中国国际服务贸易交易会',
    '消博会=中国国际消费品博览会',
    '青洽会=中国·青海绿色发展投资贸易洽谈会',
    '奥运会=奥林匹克运动会',
    '冬奥会=冬季奥林匹克运动会',
    '残奥会=残疾人奥林匹克运动会',
    '大运会=大学生运动会'
]) as forms;
