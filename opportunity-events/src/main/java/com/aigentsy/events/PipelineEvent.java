package com.aigentsy.events;

/** Everything that travels on our topics. */
public sealed interface PipelineEvent permits OpportunityEvent, ModelPublished, PipelineNotice {}
