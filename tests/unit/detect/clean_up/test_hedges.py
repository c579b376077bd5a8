"""Words that carry nothing where they stand go; the same words stay where they say something."""

import pytest


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我觉得就是说我们可以", "我觉得我们可以"),
        ("，就是说，我们可以", "我们可以"),
        ("做完了，然后呢，我们上线", "做完了，我们上线"),
        ("但是呢我们没有", "但是我们没有"),
        ("第二个，那么我们来看", "第二个，我们来看"),
        ("大家都是做啊大模型的，这个问题呢其实很老", "大家都是做大模型的，这个问题其实很老"),
        ("这永远是不够的啊因为太贵", "这永远是不够的，因为太贵"),
        ("他们做动画电影啊手机游戏啊，都有", "他们做动画电影，手机游戏，都有"),
        ("我们一直在啊这个过程里", "我们一直在这个过程里"),
        ("今天的话虽然下雨", "今天虽然下雨"),
        ("从这个角度来讲的话，很难", "从这个角度来讲，很难"),
        ("视觉的话，我们看", "视觉，我们看"),
        ("这很难对吧，所以", "这很难，所以"),
        ("做完了，是吧。", "做完了。"),
        ("那个，我想问一下", "我想问一下"),
        ("他的这个，应用很多", "他的应用很多"),
        ("用一种这个方法", "用一种方法"),
        ("一直在进行啊，包括数据", "一直在进行，包括数据"),
        ("那么呢，我们今天呢，看看", "我们今天，看看"),
        ("物理原因哈，很复杂", "物理原因，很复杂"),
        ("第二个呢是成本，另一方面呢就是时间", "第二个是成本，另一方面就是时间"),
        ("说完了，那么到底怎么做", "说完了，到底怎么做"),
        ("降低了诶，那第二点", "降低了，那第二点"),
        ("It's kind of hard, you know, to say.", "It's hard to say."),
        ("I mean, we tried.", "We tried."),
        ("I know, you know, we know.", "I know, we know."),
        ("We tried it, right, and it, like, failed.", "We tried it, and it failed."),
        ("這個方法的話，然後呢，我們看", "這個方法，我們看"),
    ],
)
def test_hedges_go(medium, text, left):
    assert medium(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "这个模型，那个人，我选这个，因为好",
        "也就是说，这就是说",
        "如果下雨，那么我们不去",
        "那么多，那么好的，那么会说话，那么一个人",
        "那剪枝呢，还有人做吗，有没有可能都要呢，最后是一家呢，还是两家",
        "他很舍得啊，没有办法",
        "如果有时间的话，我去",
        "老师的话，这样的话，他说的话",
        "你觉得对吧？不是吧，针对吧台",
        "是啊，好啊，谢谢啊，怎么回事啊，真好啊",
        "你呢，他是谁呢，为什么呢",
        "然后呢？",
        "怎么说呢？卡是不够的",
        "我们就是这样，最重要的就是你",
        "哎呀，哎哟，啊！",
        "a kind of model, this kind of thing, do you know that",
        "I like it, it looks like this",
        "这个这样那样",
    ],
)
def test_the_same_words_stay_where_they_say_something(medium, text):
    assert medium(text) == text


def test_light_leaves_hedges_alone(light):
    assert light("，就是说我们，那么今天的话，对吧") == "就是说我们，那么今天的话，对吧"
