"""What a person's name looks like: Chinese surnames and given names, Latin names, forms of address."""

from __future__ import annotations

import re

from annotator.core.text import is_han

_COMPOUND = """
欧阳 司马 诸葛 上官 皇甫 尉迟 令狐 慕容 独孤 公孙 夏侯 司徒 长孙 宇文 东方 南宫 端木 轩辕 司空 呼延 申屠 太史
"""
_TOPICS = """
金融 安全 时代 时光 东南亚 东北亚 全球 全景 全栈 全能 云原 平安 和平 万物 石油 温故 江湖 康复 游戏 经典 边缘
班级 范畴 符号 花絮 黄金 简史 简介 雷达 黎明 连接 林业 凌晨 龙头 陆地 宁波 任意 任务 商业 商务 商用 沈阳 施工
苏州 唐代 陶瓷 田野 童年 文本 文字 文明 武汉 武器 夏令营 严肃 叶子 于是 余热 岳阳 章程 郑州 钟表 周年 周报 周期
朱砂 祝贺 庄园 宗教 荣誉 智慧 智库 东京 南京 南方 东方 南北 终身 终极 常规 常态 常见 公开 公益 公共 关于 关键
关注 强化 强者 利用 都市 家庭 初心 初创 代码 代理 代表 商汤 华为 华人 明天 明星 明日 管理 管控 解码 解读 解放
解密 应当 应急 计划 计算 成果 成长 成功 成人 白皮书 甘肃 毕业 封闭 封面 经验 经济 双碳 双重 双向 元年 元宇宙
方程 方向 方舟 安徽 安卓 金属 花园 马上 米家 时空 江苏 山东 山西 云南 水利 水平 水印 乐观 高新 程序 高中 高考
程度 向量 方案 方法 应用 时间 平台 项目 常识 路线 路径 许可 经理 郑重 金额 党建 成本 成因 景点 江山 强大 全新
"""
_TITLES = """
a ai and agent agents age analysis application applications art attention beyond brain challenges chat closing
cognition data day deep design diffusion discussion driving embodied end era ethics evolution fireside for
foundation from frontier future general generation generative gpt human image in intelligence introduction
keynote language large learning lecture llm machine memory model models multimodal natural network neural of on
open opening opportunities panel part past perception physics planning present processing progress question
reasoning recognition reinforcement research responsible robot robotics round safety scaling science session
society source speech summit system systems table talk the theory to towards training transformer tutorial
understanding video vision visual welcome with workshop world
"""
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
    "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计"
    "伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝卢莫房裘缪"
    "干应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓"
    "蓬郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭"
    "贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿边扈燕冀郏浦尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘"
    "匡文寇东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰关蒯查后荆红游竺权盖益桓公佟肖覃涂仝闫尧冼逯兰占原候楚"
    "商智南亓岳晋苟牟修邝麦隋揭肇库苑初迟矫蔄顾全管强解付代经双"
)
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())
ADDRESS = ("老师", "教授", "博士", "院士", "先生", "女士", "研究员", "主任", "所长", "院长", "校长", "同学", "总")

_NEVER_GIVEN = frozenset(
    "的了是在不这那们我你他她它个位吗呢吧啊与及或从到上下内外里前后多性能效型化度系统法案题用务术式器网络码据算率量质"
    "级品机件界论坛会议讨究析问答应要以对把被让给说讲看做来去没无非旧高低践挑战车电数图像视频觉识态模具身解类似势点面"
    "部分层次环节篇集期届场构产企市省县者员师室院校所厂店课医药料费卡号版"
)
_TOPIC_WORDS = frozenset(_TOPICS.split())
_TITLE_WORDS = frozenset(_TITLES.split())
_LATIN_NAME = re.compile(
    r"(?:[A-Z][a-z]*[’'A-Za-zÀ-ɏ-]+|[A-Z]\.)(?: (?:[A-Z]\.|van|von|de|der|[A-Z][’'A-Za-zÀ-ɏ-]+)){1,3}"
)
_TRANSLITERATED = re.compile(r"[\u4e00-\u9fff]{1,5}(?:·[\u4e00-\u9fff]{1,5}){1,2}")


def bare_name(text: str) -> str:
    """The name without the spaces set between its characters and without a form of address after it."""
    name = text.strip()
    if any(is_han(char) for char in name):
        name = re.sub(r"\s+", "", name)
        name = re.sub(rf"(?:{'|'.join(ADDRESS)})$", "", name) or name
    return re.sub(r"\s+", " ", name)


def is_person(text: str) -> bool:
    """Whether the text looks like a person's full name and like no word of a talk's topic."""
    name = bare_name(text)
    return is_chinese_name(name) or bool(_TRANSLITERATED.fullmatch(name)) or is_latin_name(name)


def is_chinese_name(name: str) -> bool:
    """Whether it is a surname with one or two given characters, none of them a sign of an ordinary word."""
    surname = 2 if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else 1
    given = name[surname:]
    if not (surname == 2 or name[:1] in SURNAMES) or not 1 <= len(given) <= 2 or name == name[:1] * 2:
        return False
    return all(is_han(char) for char in given) and not _NEVER_GIVEN & set(given) and name not in _TOPIC_WORDS


def is_latin_name(name: str) -> bool:
    """Whether it is two to four capitalised words, none of them usual in titles."""
    return bool(_LATIN_NAME.fullmatch(name)) and not _TITLE_WORDS & set(name.casefold().split())


def could_be_person(text: str) -> bool:
    """Whether the text may be a name where a role before it says that a name comes: any surname will do."""
    name = bare_name(text)
    if is_person(text):
        return True
    return 2 <= len(name) <= 3 and all(is_han(c) for c in name) and not _NEVER_GIVEN & set(name)
