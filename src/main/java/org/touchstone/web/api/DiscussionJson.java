package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.critiques.Consensus;
import org.touchstone.critiques.Discussion;
import org.touchstone.critiques.Voices;
import org.touchstone.people.ReaderGroup;

@Schema(name = "Discussion", description = "A critique with what readers say to it and its replies.")
record DiscussionJson(
        CritiqueJson critique,
        VoicesJson voices,

        @Schema(description = "The first replies of any depth, oldest first.")
        List<CritiqueJson> replies,

        @Schema(description = "How many replies there are in all.")
        long allReplies,

        @Schema(
                description = "Sorted by agreement: the number of its group of ties, from 1; inside a group order means"
                        + " nothing. Else 0.")
        int tie) {

    static DiscussionJson of(Discussion discussion) {
        return new DiscussionJson(
                CritiqueJson.of(discussion.critique()),
                VoicesJson.of(discussion.voices()),
                discussion.replies().stream().map(CritiqueJson::of).toList(),
                discussion.allReplies(),
                discussion.tie());
    }

    @Schema(name = "Voices", description = "One voice for each reader, by the group that they state themselves.")
    record VoicesJson(
            @Schema(description = "Counts by group: policy, research, other.")
            Map<String, CountsJson> groups,

            @Schema(description = "How many readers say that it changed their mind.")
            long changedMinds,

            ConsensusJson consensus) {

        static VoicesJson of(Voices voices) {
            Map<String, CountsJson> groups = new TreeMap<>();
            Arrays.stream(ReaderGroup.values())
                    .forEach(group -> groups.put(
                            Numbers.lower(group),
                            new CountsJson(
                                    voices.of(group).agree(), voices.of(group).disagree())));
            return new VoicesJson(groups, voices.changedMinds(), ConsensusJson.of(Consensus.of(voices)));
        }
    }

    @Schema(name = "VoiceCounts")
    record CountsJson(long agree, long disagree) {}

    @Schema(
            name = "Consensus",
            description =
                    "Product over groups of (agree + 1) / (votes + 2). Two critiques whose intervals overlap are tied.")
    record ConsensusJson(
            double value,

            @Schema(description = "Product of the groups' lower Clopper-Pearson limits, 95% each.")
            double low,

            @Schema(description = "Product of the upper limits.")
            double high) {

        static ConsensusJson of(Consensus consensus) {
            return new ConsensusJson(consensus.value(), consensus.low(), consensus.high());
        }
    }

    @Schema(name = "CritiqueList", description = "A page of the critiques of a claim.")
    record PageJson(
            List<DiscussionJson> discussions,

            @Schema(description = "How many the search finds in all.")
            long total,

            @Schema(description = "How many critiques of each kind there are.")
            Map<String, Long> kinds,

            @Schema(description = "This page's number, from 0.")
            int page,

            @Schema(description = "Critiques per page.") int size) {

        static PageJson of(Discussion.Page found, int page, int size) {
            Map<String, Long> kinds = new TreeMap<>();
            found.kinds().forEach((kind, count) -> kinds.put(Numbers.lower(kind), count));
            return new PageJson(
                    found.discussions().stream().map(DiscussionJson::of).toList(), found.all(), kinds, page, size);
        }
    }
}
