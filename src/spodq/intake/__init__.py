"""What people filled in outside the workspace comes back: cells → wanted changes, or reasons why they do not fit."""
