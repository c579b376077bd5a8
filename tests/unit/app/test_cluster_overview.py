from annotator.app.cluster_overview import ClusterCount, cluster_counts


def test_a_cluster_is_a_term_meant_in_several_places_the_largest_first():
    meant = {("鲍凡", "爆凡"): 2, ("鲍凡", "抱凡"): 1, ("Sora", "sorrow"): 4, ("生数", "神树"): 1, ("GAN", "干"): 0}
    assert cluster_counts(meant) == [
        ClusterCount("Sora", 4, (("sorrow", 4),)),
        ClusterCount("鲍凡", 3, (("爆凡", 2), ("抱凡", 1))),
    ]
